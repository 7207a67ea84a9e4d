package org.zhucun.supervision.theme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;

/** 趋势筛选 */
public class TrendFilter {
    /** Region code beneath which they lie. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** First year. */
    @RestQuery
    @NotNull
    @Min(2012)
    @Max(2100)
    public Integer from;

    /** Last year, included. */
    @RestQuery
    @NotNull
    @Min(2012)
    @Max(2100)
    public Integer to;
}
