package org.zhucun.fieldwork.project;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.PeriodFilter;

/** 资金汇总条件 */
public class FundSummaryFilter extends PeriodFilter {
    /** Whether the two sums are wanted in one as well. */
    @RestQuery
    @DefaultValue("false")
    public boolean together;
}
