package org.zhucun.incentive;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 激励筛选: which commendations are asked for. */
public class CommendationFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public CommendationKind kind;

    @RestQuery
    public UUID cadre;

    @RestQuery
    public UUID team;

    /** On this day or later. */
    @RestQuery
    public LocalDate from;

    /** On this day or earlier. */
    @RestQuery
    public LocalDate to;

    String asText() {
        return region + "|" + kind + "|" + cadre + "|" + team + "|" + from + "|" + to;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
