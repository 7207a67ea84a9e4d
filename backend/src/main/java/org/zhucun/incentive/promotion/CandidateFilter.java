package org.zhucun.incentive.promotion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.incentive.merit.MeritFilter;

/** 名单条件 */
public class CandidateFilter extends MeritFilter {
    /** The year of the grades; the newest for which the region has some unless said. */
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    /** Only who has not been promoted since. */
    @RestQuery
    public Boolean waiting;

    @Override
    public String asText() {
        return super.asText() + "|" + year + "|" + waiting;
    }
}
