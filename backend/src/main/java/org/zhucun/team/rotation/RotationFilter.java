package org.zhucun.team.rotation;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 轮换名单条件: whose terms are asked for. */
public class RotationFilter extends Paging {
    /** Region code in whose villages the stays are. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public UUID team;

    /** What they wish; UNSTATED finds those who have not said. */
    @RestQuery
    public Wish wish;

    /** Whether they may rotate by then (D2). */
    @RestQuery
    public Boolean eligible;

    /** Term ends on this day or later. */
    @RestQuery
    public LocalDate dueFrom;

    /** Term ends before this day. */
    @RestQuery
    public LocalDate dueBefore;

    /** The day for which is asked, today when not given. */
    @RestQuery
    public LocalDate asOf;

    String asText() {
        return region + "|" + team + "|" + wish + "|" + eligible + "|" + dueFrom + "|" + dueBefore + "|" + asOf;
    }
}
