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

/** 帮扶资金. */
@Path("/api/v1/fund-records")
@Tag(name = "fieldwork")
class FundResource {
    private final FundService service;

    FundResource(FundService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fund:read")
    @Operation(operationId = "listFundRecords", summary = "查询投入与引进资金")
    public CursorPage<FundView> list(@BeanParam @Valid FundFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("summary")
    @PermissionsAllowed("fund:read")
    @Operation(operationId = "sumFundRecords", summary = "投入、引进资金汇总（分列）")
    public FundSummary summary(@BeanParam @Valid FundSummaryFilter filter) {
        return service.summary(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fund:edit")
    @Operation(operationId = "recordFund", summary = "登记投入或引进资金")
    public FundView record(@Valid @NotNull FundCommands.RecordFund command) {
        return service.record(command);
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed("fund:edit")
    @Operation(operationId = "withdrawFund", summary = "撤回误登的资金")
    public FundView withdraw(@RestPath UUID id, @Valid @NotNull FundCommands.WithdrawFund command) {
        return service.withdraw(id, command);
    }
}
