package org.zhucun.attendance.leave.standin;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;
import org.zhucun.kernel.Paging;

/** 请假代理审批. */
@Path("/api/v1/leave-stand-ins")
@Tag(name = "attendance")
class StandInResource {
    private final StandInService service;

    StandInResource(StandInService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("leave:approve")
    @Operation(operationId = "listLeaveStandIns", summary = "请假代理审批列表")
    public CursorPage<StandInView> list(@BeanParam @Valid Paging paging) {
        return service.page(paging);
    }

    @GET
    @Path("deputies")
    @PermissionsAllowed("leave:approve")
    @Operation(operationId = "listLeaveDeputies", summary = "可以代理某岗位审批请假的人员")
    public List<Deputy> deputies(
            @RestQuery @NotNull @Size(max = 9) @Pattern(regexp = "\\d{6}|\\d{9}", message = "input.region")
                    String seat) {
        return service.deputies(seat);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("leave:approve")
    @Operation(operationId = "appointLeaveStandIn", summary = "指定请假代理审批人")
    public StandInView appoint(@Valid @NotNull AppointStandIn command) {
        return service.appoint(command);
    }

    @POST
    @Idempotent
    @Path("{id}/ending")
    @PermissionsAllowed("leave:approve")
    @Operation(operationId = "endLeaveStandIn", summary = "终止请假代理审批")
    public StandInView end(@RestPath UUID id) {
        return service.end(id);
    }
}
