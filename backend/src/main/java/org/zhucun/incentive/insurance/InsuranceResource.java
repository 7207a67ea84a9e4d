package org.zhucun.incentive.insurance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 人身意外伤害保险. */
@Path("/api/v1")
@Tag(name = "incentive")
class InsuranceResource {
    private final InsuranceService service;

    InsuranceResource(InsuranceService service) {
        this.service = service;
    }

    @GET
    @Path("insurance-policies")
    @PermissionsAllowed("insurance:read")
    @Operation(operationId = "listInsurancePolicies", summary = "保险单列表")
    public CursorPage<InsurancePolicyView> list(@BeanParam @Valid InsurancePolicyFilter filter) {
        return service.page(filter);
    }

    @POST
    @Path("insurance-policies")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("insurance:enter")
    @Operation(operationId = "enterInsurancePolicy", summary = "录入保险单：团体或指定人员")
    public InsurancePolicyView enter(@Valid @NotNull EnterPolicy command) {
        return service.enter(command);
    }

    @GET
    @Path("insurance-gaps")
    @PermissionsAllowed("insurance:read")
    @Operation(operationId = "listInsuranceGaps", summary = "在岗未参保的断档")
    public CursorPage<InsuranceGapView> gaps(@BeanParam @Valid InsuranceGapFilter filter) {
        return service.gaps(filter);
    }
}
