package org.zhucun.attendance.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucun.kernel.CursorPage;

/** 考勤查阅接口. */
@Path("/api/v1/attendance")
@Tag(name = "attendance")
class ReviewResource {
    private final DaysService days;
    private final ExceptionsService exceptions;
    private final MonthsService months;

    ReviewResource(DaysService days, ExceptionsService exceptions, MonthsService months) {
        this.days = days;
        this.exceptions = exceptions;
        this.months = months;
    }

    @GET
    @Path("days")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "attendanceDays", summary = "某干部逐日考勤及缘由")
    public DaysView days(@BeanParam @Valid DaysFilter filter) {
        return days.days(filter);
    }

    @GET
    @Path("exceptions")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "attendanceExceptions", summary = "某日未全天在村的干部及缘由")
    public CursorPage<ExceptionView> exceptions(@BeanParam @Valid ExceptionsFilter filter) {
        return exceptions.page(filter);
    }

    @GET
    @Path("months")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "attendanceMonths", summary = "月度汇总：按县、乡镇、队伍或干部")
    public CursorPage<MonthRow> months(@BeanParam @Valid MonthsFilter filter) {
        return months.page(filter);
    }
}
