package org.zhucun.training;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 培训班筛选 */
public class TrainingFilter extends Paging {
    /** Region code beneath which the organizer is; without it also the courses of the levels above. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public TrainingKind kind;

    @RestQuery
    public OrganizerLevel organizer;

    @RestQuery
    public AudienceKind audience;

    @RestQuery
    public LocalDate from;

    @RestQuery
    public LocalDate to;

    String asText() {
        return region + "|" + kind + "|" + organizer + "|" + audience + "|" + from + "|" + to;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
