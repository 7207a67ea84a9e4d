package org.zhucun.attendance.conflict;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 不符查询条件. */
public class ConflictFilter extends Paging {
    /** Region code beneath which. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Those open or those settled; both when left out. */
    @RestQuery
    public ConflictState state;

    String asText() {
        return region + "|" + state;
    }

    String path() {
        return region == null ? null : RegionCode.path(region);
    }
}
