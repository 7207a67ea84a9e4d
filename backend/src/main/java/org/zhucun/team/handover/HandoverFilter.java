package org.zhucun.team.handover;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 交接查询条件: which handovers are asked for. */
public class HandoverFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public HandoverState state;

    /** The leaver's or the successor's posting. */
    @RestQuery
    public UUID posting;

    @RestQuery
    public UUID team;

    /** Whether something that was refused is still with the leaver. */
    @RestQuery
    public Boolean openObligations;

    String asText() {
        return region + "|" + state + "|" + posting + "|" + team + "|" + openObligations;
    }
}
