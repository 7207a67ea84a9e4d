package org.zhucun.fieldwork.tracking;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 派出单位跟踪管理. */
@Path("/api/v1/unit-tracking")
@Tag(name = "fieldwork")
class TrackingResource {
    private final TrackingService service;

    TrackingResource(TrackingService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("binding:read")
    @Operation(operationId = "listUnitTracking", summary = "派出单位跟踪管理记录")
    public CursorPage<TrackingView> list(@BeanParam @Valid TrackingFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("overdue")
    @PermissionsAllowed("binding:read")
    @Operation(operationId = "listUntrackedUnits", summary = "超期没有跟踪管理记录的派出单位")
    public List<UntrackedUnit> untracked(@BeanParam @Valid UntrackedFilter filter) {
        return service.untracked(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("tracking:record")
    @Operation(operationId = "recordUnitTracking", summary = "登记跟踪管理（走访、听取汇报）")
    public TrackingView record(@Valid @NotNull TrackingCommands.RecordTracking command) {
        return service.record(command);
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed("tracking:record")
    @Operation(operationId = "withdrawUnitTracking", summary = "撤回误登的跟踪管理记录")
    public TrackingView withdraw(@RestPath UUID id, @Valid @NotNull TrackingCommands.WithdrawTracking command) {
        return service.withdraw(id, command);
    }
}
