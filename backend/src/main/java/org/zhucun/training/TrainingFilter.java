package org.zhucun.training;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    /** Changed by a deed at or after this moment. */
    @RestQuery
    @Parameter(description = "此时（含）以后有过变更的；要一份不漏的抄本，请用 /changes")
    public Instant changedSince;

    String asText() {
        return region + "|" + kind + "|" + organizer + "|" + audience + "|" + from + "|" + to + "|" + changedSince;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
