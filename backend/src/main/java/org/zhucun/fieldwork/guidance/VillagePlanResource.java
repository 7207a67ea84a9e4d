package org.zhucun.fieldwork.guidance;

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

/** 村发展规划. */
@Path("/api/v1/village-plans")
@Tag(name = "fieldwork")
class VillagePlanResource {
    private final VillagePlanService service;

    VillagePlanResource(VillagePlanService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listVillagePlans", summary = "查询村发展规划")
    public CursorPage<VillagePlanView> list(@BeanParam @Valid VillagePlanFilter filter) {
        return service.page(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "adoptVillagePlan", summary = "登记村规划新版本")
    public VillagePlanView adopt(@Valid @NotNull GuidanceCommands.AdoptVillagePlan command) {
        return service.adopt(command);
    }
}
