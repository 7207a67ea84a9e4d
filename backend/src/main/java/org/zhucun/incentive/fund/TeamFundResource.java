package org.zhucun.incentive.fund;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucun.kernel.CursorPage;

/** 工作队经费. */
@Path("/api/v1/team-funds")
@Tag(name = "incentive")
class TeamFundResource {
    private final TeamFundService service;

    TeamFundResource(TeamFundService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fund:read")
    @Operation(operationId = "listTeamFunds", summary = "工作队经费：应拨、已拨、支出与结余")
    public CursorPage<TeamFundLine> list(@BeanParam @Valid TeamFundFilter filter) {
        return service.page(filter);
    }
}
