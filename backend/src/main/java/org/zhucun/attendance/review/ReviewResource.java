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
    private final TotalsService totals;
    private final CorrectionsService corrections;

    ReviewResource(
            DaysService days,
            ExceptionsService exceptions,
            MonthsService months,
            CorrectionsService corrections,
            TotalsService totals) {
        this.days = days;
        this.exceptions = exceptions;
        this.months = months;
        this.corrections = corrections;
        this.totals = totals;
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
    @Path("corrections")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "attendanceCorrections", summary = "考勤更正及其涉及的人：本人、派出单位、原确认人")
    public CursorPage<CorrectionView> corrections(@BeanParam @Valid CorrectionsFilter filter) {
        return corrections.page(filter);
    }

    @GET
    @Path("totals")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "attendanceTotals", summary = "月、季、年汇总：按县、乡镇或干部，含夜宿与工作日")
    public CursorPage<TotalRow> totals(@BeanParam @Valid TotalsFilter filter) {
        return totals.page(filter);
    }

    @GET
    @Path("months")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "attendanceMonths", summary = "月度汇总：按县、乡镇、队伍或干部")
    public CursorPage<MonthRow> months(@BeanParam @Valid MonthsFilter filter) {
        return months.page(filter);
    }
}
