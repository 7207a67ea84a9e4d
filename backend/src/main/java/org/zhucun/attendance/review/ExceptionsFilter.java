package org.zhucun.attendance.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.kernel.Paging;

/** 某日例外查询条件. */
public class ExceptionsFilter extends Paging {
    /** Region code beneath which, the whole office when left out. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    @NotNull
    public LocalDate date;

    @RestQuery
    public AttendanceStatus status;

    String asText() {
        return region + "|" + date + "|" + status;
    }
}
