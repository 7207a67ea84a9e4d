package org.zhucun.incentive.promotion;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.incentive.merit.MeritFilter;

/** 提拔率条件: where and in which period; this year up to today unless said. */
public class RateFilter extends MeritFilter {
    @RestQuery
    public LocalDate from;

    @RestQuery
    public LocalDate to;

    @Override
    public String asText() {
        return super.asText() + "|" + from + "|" + to;
    }
}
