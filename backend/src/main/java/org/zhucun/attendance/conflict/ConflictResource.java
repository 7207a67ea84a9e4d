package org.zhucun.attendance.conflict;

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

/** 考勤与督查不符接口. */
@Path("/api/v1/attendance/conflicts")
@Tag(name = "attendance")
class ConflictResource {
    private final ConflictService conflicts;

    ConflictResource(ConflictService conflicts) {
        this.conflicts = conflicts;
    }

    @GET
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "listAttendanceConflicts", summary = "考勤与督查不符：待处理和已处理")
    public CursorPage<ConflictView> list(@BeanParam @Valid ConflictFilter filter) {
        return conflicts.page(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "getAttendanceConflict", summary = "一处考勤与督查不符")
    public ConflictView get(@RestPath UUID id) {
        return conflicts.get(id);
    }

    @POST
    @Idempotent
    @Path("{id}/settlement")
    @PermissionsAllowed("attendance:settle")
    @Operation(operationId = "settleAttendanceConflict", summary = "处理不符：更正考勤，或说明考勤无误")
    public ConflictView settle(@RestPath UUID id, @Valid @NotNull SettleConflict command) {
        return conflicts.settle(id, command);
    }
}
