package org.zhucun.incentive.merit;

import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** 激励筛选: which commendations are asked for. */
public class CommendationFilter extends MeritFilter {
    @RestQuery
    public CommendationKind kind;

    @RestQuery
    public UUID cadre;

    @RestQuery
    public UUID team;

    /** The lines of this batch, also while it is a draft. */
    @RestQuery
    public UUID batch;

    /** On this day or later. */
    @RestQuery
    public LocalDate from;

    /** On this day or earlier. */
    @RestQuery
    public LocalDate to;

    @Override
    public String asText() {
        return super.asText() + "|" + kind + "|" + cadre + "|" + team + "|" + batch + "|" + from + "|" + to;
    }
}
