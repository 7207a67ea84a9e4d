package org.zhucun.supervision.draw;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucun.kernel.CursorPage;

/** 督查任务. */
@Path("/api/v1/draw-assignments")
@Tag(name = "supervision")
class AssignmentResource {
    private final AssignmentService service;

    AssignmentResource(AssignmentService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("draw:read")
    @Operation(operationId = "listDrawAssignments", summary = "已到发放时间的督查任务")
    public CursorPage<DrawAssignmentView> list(@BeanParam @Valid AssignmentFilter filter) {
        return service.page(filter);
    }
}
