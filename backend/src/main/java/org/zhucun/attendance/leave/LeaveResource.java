package org.zhucun.attendance.leave;

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
import org.zhucun.attendance.leave.standin.StandIns;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 请销假接口. */
@Path("/api/v1/leave-requests")
@Tag(name = "attendance")
class LeaveResource {
    private final LeaveService service;
    private final LeaveBulk bulk;
    private final StandIns standIns;

    LeaveResource(LeaveService service, LeaveBulk bulk, StandIns standIns) {
        this.service = service;
        this.bulk = bulk;
        this.standIns = standIns;
    }

    @GET
    @PermissionsAllowed("leave:read")
    @Operation(operationId = "listLeaveRequests", summary = "请假单列表")
    public CursorPage<LeaveView> list(@BeanParam @Valid LeaveFilter filter) {
        return service.page(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("leave:request")
    @Operation(operationId = "requestLeave", summary = "请假")
    public LeaveView request(@Valid @NotNull RequestLeave command) {
        return service.request(command);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("leave:read")
    @Operation(operationId = "getLeaveRequest", summary = "查看请假单")
    public LeaveView get(@RestPath UUID id) {
        return standIns.acting(id, () -> service.get(id));
    }

    @GET
    @Path("{id}/subject")
    @PermissionsAllowed("leave:approve")
    @Operation(operationId = "getLeaveSubject", summary = "审批时查看请假人情况（仅限本张请假单）")
    public LeaveSubject subject(@RestPath UUID id) {
        return standIns.acting(id, () -> service.subject(id));
    }

    @POST
    @Idempotent
    @Path("{id}/approval")
    @PermissionsAllowed("leave:approve")
    @Operation(operationId = "decideLeave", summary = "审批请假")
    public LeaveView decide(@RestPath UUID id, @Valid @NotNull DecideLeave command) {
        return standIns.acting(id, () -> service.decide(id, command));
    }

    @POST
    @Idempotent
    @Path("approvals")
    @PermissionsAllowed("leave:approve")
    @Operation(operationId = "decideLeaves", summary = "批量审批请假，逐条答复")
    public LeaveDecisions decideAll(@Valid @NotNull DecideLeaves command) {
        return bulk.decide(command);
    }

    @POST
    @Idempotent
    @Path("{id}/return")
    @PermissionsAllowed("leave:return")
    @Operation(operationId = "returnFromLeave", summary = "销假")
    public LeaveView comeBack(@RestPath UUID id, @Valid @NotNull ReturnFromLeave command) {
        return service.comeBack(id, command);
    }

    @POST
    @Idempotent
    @Path("{id}/cancellation")
    @PermissionsAllowed("leave:request")
    @Operation(operationId = "cancelLeave", summary = "撤销请假")
    public LeaveView cancel(@RestPath UUID id) {
        return service.cancel(id);
    }
}
