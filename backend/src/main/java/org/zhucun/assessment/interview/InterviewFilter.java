package org.zhucun.assessment.interview;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 约谈筛选: which interviews are asked for. */
public class InterviewFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public InterviewKind kind;

    @RestQuery
    public UUID cadre;

    /** Held on this day or later. */
    @RestQuery
    public LocalDate from;

    /** Held on this day or earlier. */
    @RestQuery
    public LocalDate to;

    String asText() {
        return region + "|" + kind + "|" + cadre + "|" + from + "|" + to;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
