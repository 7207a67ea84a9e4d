package org.zhucun.attendance.leave.annual;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 年休假余额查询条件. */
public class LeaveBalanceFilter extends Paging {
    /** Calendar year; this year unless said. */
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @RestQuery
    public UUID cadre;

    /** Only those who have not taken all of it (F5). */
    @RestQuery
    public Boolean untaken;

    /** Region code beneath which. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    int year(LocalDate today) {
        return year == null ? today.getYear() : year;
    }

    String asText() {
        return year + "|" + cadre + "|" + untaken + "|" + region;
    }
}
