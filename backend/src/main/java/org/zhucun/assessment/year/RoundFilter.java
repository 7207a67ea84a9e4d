package org.zhucun.assessment.year;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 考核年度筛选 */
public class RoundFilter extends Paging {
    @RestQuery
    @Size(max = 6)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "input.region")
    public String region;

    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @RestQuery
    public RoundState state;

    String asText() {
        return region + "|" + year + "|" + state;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
