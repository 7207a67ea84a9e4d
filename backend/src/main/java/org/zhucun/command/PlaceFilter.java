package org.zhucun.command;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 地区与时点筛选: what lies beneath a region, as it was on a day. */
public class PlaceFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** The day, today when left out. */
    @RestQuery
    public LocalDate asOf;

    @RestQuery
    @Parameter(description = "记录时点：按当时系统中的记录回答")
    public Instant knownAt;

    /** What is asked for, in words that bind a cursor. */
    public String asText() {
        return region + "|" + asOf + "|" + knownAt;
    }

    public String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
