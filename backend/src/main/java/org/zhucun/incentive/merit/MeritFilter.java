package org.zhucun.incentive.merit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 地区筛选: what lies beneath a region. */
public class MeritFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** What is asked for, in words that bind a cursor. */
    public String asText() {
        return String.valueOf(region);
    }

    public String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
