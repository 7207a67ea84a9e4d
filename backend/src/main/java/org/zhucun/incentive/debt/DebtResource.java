package org.zhucun.incentive.debt;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucun.kernel.Idempotent;

/** 关爱欠账. */
@Path("/api/v1/care-debts")
@Tag(name = "incentive")
class DebtResource {
    private final DebtService service;

    DebtResource(DebtService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("debt:read")
    @Operation(operationId = "listCareDebtors", summary = "关爱欠账：按责任单位")
    public List<DebtorLine> debtors(@BeanParam @Valid DebtFilter filter) {
        return service.debtors(filter);
    }

    @POST
    @Path("findings")
    @Idempotent
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "proposeCareFindings", summary = "对逾期的责任单位提出问题，每月一次")
    public ProposedFindings propose(@Valid @NotNull ProposeFindings command) {
        return service.propose(command);
    }
}
