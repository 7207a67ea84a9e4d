package org.zhucun.supervision.plan;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 督查计划筛选 */
public class PlanFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Plans that go on at this day or later. */
    @RestQuery
    public LocalDate from;

    String asText() {
        return region + "|" + from;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
