package org.zhucun.supervision.theme;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.Paging;

/** 专项整治. */
@Path("/api/v1/finding-campaigns")
@Tag(name = "supervision")
class FindingCampaignResource {
    private final ThemeService service;

    FindingCampaignResource(ThemeService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "listFindingCampaigns", summary = "专项整治列表")
    public CursorPage<FindingCampaignView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("finding:read")
    @Operation(operationId = "getFindingCampaign", summary = "专项整治及整改情况")
    public FindingCampaignView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("finding:close")
    @Operation(operationId = "launchFindingCampaign", summary = "部署专项整治")
    public FindingCampaignView launch(@Valid @NotNull LaunchFindingCampaign command) {
        return service.launch(command);
    }
}
