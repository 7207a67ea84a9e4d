package org.zhucun.attendance.calendar;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** 年历接口. */
@Path("/api/v1/calendars")
@Tag(name = "attendance")
class CalendarResource {
    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Path("{year}")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "calendar", summary = "某年的节假日与调休")
    @Transactional
    public CalendarView calendar(@RestPath @Min(1949) @Max(2100) int year) {
        return calendars.view(year);
    }
}
