package org.zhucun.fieldwork.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 专项行动. */
@Path("/api/v1/campaigns")
@Tag(name = "fieldwork")
class CampaignResource {
    private final CampaignService service;

    CampaignResource(CampaignService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listCampaigns", summary = "查询专项行动")
    public CursorPage<CampaignView> list(@BeanParam @Valid CampaignFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "getCampaign", summary = "查看专项行动")
    public CampaignView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fieldwork:lead")
    @Operation(operationId = "launchCampaign", summary = "部署专项行动")
    public CampaignView launch(@Valid @NotNull CampaignCommands.LaunchCampaign command) {
        return service.launch(command);
    }

    @POST
    @Path("{id}/cascade")
    @Idempotent
    @PermissionsAllowed("fieldwork:lead")
    @Operation(operationId = "handDownCampaign", summary = "将专项行动分解到工作队")
    public CampaignHandedDown handDown(@RestPath UUID id, @Valid @NotNull CampaignCommands.HandDownCampaign command) {
        return service.handDown(id, command);
    }

    @GET
    @Path("{id}/progress")
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "getCampaignProgress", summary = "专项行动进展")
    public CampaignProgress progress(
            @RestPath UUID id,
            @RestQuery
                    @Size(max = 12)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
                    String region) {
        return service.progress(id, region);
    }
}
