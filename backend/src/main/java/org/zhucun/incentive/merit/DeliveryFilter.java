package org.zhucun.incentive.merit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.region.RegionCode;

/** 兑现率条件: where, and what fell due when; this year up to today unless said. */
public class DeliveryFilter {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Due on this day or later. */
    @RestQuery
    public LocalDate from;

    /** Due on this day or earlier. */
    @RestQuery
    public LocalDate to;

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
