package org.zhucun.supervision.draw;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 抽取筛选 */
public class DrawFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Only those whose record should have been published by now. */
    @RestQuery
    @DefaultValue("false")
    public boolean publicationOverdue;

    String asText() {
        return region + "|" + publicationOverdue;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
