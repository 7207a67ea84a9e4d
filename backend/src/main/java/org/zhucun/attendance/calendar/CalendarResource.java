package org.zhucun.attendance.calendar;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Idempotent;

/** 年历接口. */
@Path("/api/v1/calendars")
@Tag(name = "attendance")
class CalendarResource {
    private static final String REGION = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}";

    private final CalendarService calendars;

    CalendarResource(CalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "calendarYears", summary = "已有全国放假安排的年份")
    public List<Integer> years() {
        return calendars.years();
    }

    @GET
    @Path("{year}")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "calendar", summary = "某年某地的节假日与调休：全国安排加上各级地方节假日")
    public CalendarView calendar(
            @RestPath @Min(1949) @Max(2100) int year,
            @RestQuery @Size(max = 12) @Pattern(regexp = REGION, message = "input.region") String region) {
        return calendars.view(year, region);
    }

    @GET
    @Path("{year}/editions")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "calendarEditions", summary = "某年某地及其上级的放假安排历次版本，新的在前")
    public List<EditionView> editions(
            @RestPath @Min(1949) @Max(2100) int year,
            @RestQuery @Size(max = 12) @Pattern(regexp = REGION, message = "input.region") String region) {
        return calendars.versions(year, region);
    }

    @POST
    @Idempotent
    @Path("{year}/editions")
    @ResponseStatus(201)
    @PermissionsAllowed("calendar:edit")
    @Operation(operationId = "enterCalendar", summary = "录入放假安排的新版本，须说明依据和理由")
    public CalendarView enter(@RestPath @Min(1949) @Max(2100) int year, @Valid @NotNull NewEdition command) {
        return calendars.enter(year, command);
    }
}
