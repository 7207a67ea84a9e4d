package org.zhucun.fieldwork.project;

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

/** 驻村工作经费. */
@Path("/api/v1/work-funds")
@Tag(name = "fieldwork")
class WorkFundResource {
    private final WorkFundService service;

    WorkFundResource(WorkFundService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fund:read")
    @Operation(operationId = "listWorkFunds", summary = "查询驻村工作经费")
    public CursorPage<WorkFundView> list(@BeanParam @Valid WorkFundFilter filter) {
        return service.page(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fund:edit")
    @Operation(operationId = "grantWorkFund", summary = "核定工作经费")
    public WorkFundView grant(@Valid @NotNull WorkFundCommands.GrantWorkFund command) {
        return service.grant(command);
    }

    @POST
    @Path("{id}/spending")
    @Idempotent
    @PermissionsAllowed("fund:edit")
    @Operation(operationId = "spendWorkFund", summary = "登记工作经费支出")
    public WorkFundView spend(@RestPath UUID id, @Valid @NotNull WorkFundCommands.SpendWorkFund command) {
        return service.spend(id, command);
    }
}
