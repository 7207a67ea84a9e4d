package org.zhucun.incentive.promotion;

import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.incentive.merit.MeritFilter;

/** 提拔筛选 */
public class PromotionFilter extends MeritFilter {
    @RestQuery
    public PromotionKind kind;

    @RestQuery
    public UUID cadre;

    /** Effective on this day or later. */
    @RestQuery
    public LocalDate from;

    /** Effective on this day or earlier. */
    @RestQuery
    public LocalDate to;

    @Override
    public String asText() {
        return super.asText() + "|" + kind + "|" + cadre + "|" + from + "|" + to;
    }
}
