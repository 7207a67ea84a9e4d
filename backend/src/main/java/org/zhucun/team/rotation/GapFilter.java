package org.zhucun.team.rotation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 空档查询条件: which successions are asked for. */
public class GapFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** First day on which the successor starts. */
    @RestQuery
    public LocalDate from;

    /** Last day on which the successor starts. */
    @RestQuery
    public LocalDate to;

    /** At least so many days without anybody. */
    @RestQuery
    @Min(0)
    @Max(10000)
    public Integer minDays;

    String asText() {
        return region + "|" + from + "|" + to + "|" + minDays;
    }
}
