package org.zhucun.fieldwork.household;

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
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.Idempotent;

/** 入户走访. */
@Path("/api/v1/household-visits")
@Tag(name = "fieldwork")
class HouseholdVisitResource {
    private final HouseholdService service;

    HouseholdVisitResource(HouseholdService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("household:edit")
    @Operation(operationId = "recordHouseholdVisit", summary = "登记入户走访")
    public HouseholdItem record(@Valid @NotNull HouseholdCommands.RecordHouseholdVisit command) {
        return service.visit(command);
    }

    @GET
    @Path("coverage")
    @PermissionsAllowed("household:read")
    @Operation(operationId = "getVisitCoverage", summary = "入户走访覆盖")
    public VisitCoverage coverage(@BeanParam @Valid PeriodFilter filter) {
        return service.coverage(filter);
    }
}
