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
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 到村指导. */
@Path("/api/v1/guidance-visits")
@Tag(name = "fieldwork")
class GuidanceResource {
    private final GuidanceService service;

    GuidanceResource(GuidanceService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "listGuidanceVisits", summary = "查询到村指导")
    public CursorPage<GuidanceView> list(@BeanParam @Valid GuidanceFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("share")
    @PermissionsAllowed("fieldwork:read")
    @Operation(operationId = "getGuidanceShare", summary = "到村调研了解驻村工作的占比")
    public GuidanceShare share(@BeanParam @Valid PeriodFilter filter) {
        return service.share(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("fieldwork:record")
    @Operation(operationId = "recordGuidanceVisit", summary = "登记到村指导")
    public GuidanceView record(@Valid @NotNull GuidanceCommands.RecordGuidance command) {
        return service.record(command);
    }
}
