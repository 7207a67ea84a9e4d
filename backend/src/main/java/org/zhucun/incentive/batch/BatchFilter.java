package org.zhucun.incentive.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.incentive.merit.MeritFilter;

/** 批次筛选 */
public class BatchFilter extends MeritFilter {
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @RestQuery
    public IncentiveBatchState state;

    @Override
    public String asText() {
        return super.asText() + "|" + year + "|" + state;
    }
}
