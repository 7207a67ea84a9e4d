package org.zhucun.incentive.fund;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 工作队经费筛选 */
public class TeamFundFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** This year when missing. */
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @RestQuery
    public UUID team;

    String asText() {
        return region + "|" + year + "|" + team;
    }
}
