package org.zhucun.team.staffing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 配备查询条件: where and on which day. */
public class StaffingFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** The day for which is asked, today when not given. */
    @RestQuery
    public LocalDate asOf;

    String asText() {
        return region + "|" + asOf;
    }
}
