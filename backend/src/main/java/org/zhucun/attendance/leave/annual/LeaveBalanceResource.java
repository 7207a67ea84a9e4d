package org.zhucun.attendance.leave.annual;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucun.kernel.CursorPage;

/** 年休假余额. */
@Path("/api/v1/leave-balances")
@Tag(name = "attendance")
class LeaveBalanceResource {
    private final LeaveBalanceService service;

    LeaveBalanceResource(LeaveBalanceService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("leave:read")
    @Operation(operationId = "listLeaveBalances", summary = "年休假余额与未休情况，按派出单位")
    public CursorPage<LeaveBalanceView> list(@BeanParam @Valid LeaveBalanceFilter filter) {
        return service.page(filter);
    }
}
