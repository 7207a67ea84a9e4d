package org.zhucun.fieldwork.campaign;

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
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 工作队的行动进展. */
@Path("/api/v1/campaign-entries")
@Tag(name = "fieldwork")
class CampaignEntryResource {
    private final CampaignService service;

    CampaignEntryResource(CampaignService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listCampaignEntries", summary = "查询工作队的行动进展")
    public CursorPage<CampaignEntryView> list(@BeanParam @Valid CampaignEntryFilter filter) {
        return service.entries(filter);
    }

    @POST
    @Path("{id}/progress")
    @Idempotent
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "reportCampaignEntry", summary = "报告行动进展")
    public CampaignEntryView report(@RestPath UUID id, @Valid @NotNull CampaignCommands.ReportCampaignEntry command) {
        return service.report(id, command);
    }
}
