package org.zhucun.incentive.honor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.incentive.merit.HonorLevel;
import org.zhucun.incentive.merit.MeritFilter;

/** 荣誉筛选 */
public class HonorFilter extends MeritFilter {
    @RestQuery
    public HonorLevel level;

    @RestQuery
    public HonorState state;

    @RestQuery
    public UUID cadre;

    @RestQuery
    public UUID team;

    /** Granted on this day or later. */
    @RestQuery
    public LocalDate from;

    /** Granted on this day or earlier. */
    @RestQuery
    public LocalDate to;

    /** Changed by a deed at or after this moment. */
    @RestQuery
    @Parameter(description = "此时（含）以后有过变更的；要一份不漏的抄本，请用 /changes")
    public Instant changedSince;

    @Override
    public String asText() {
        return super.asText() + "|" + level + "|" + state + "|" + cadre + "|" + team + "|" + from + "|" + to + "|"
                + changedSince;
    }
}
