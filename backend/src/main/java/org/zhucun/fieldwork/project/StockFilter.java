package org.zhucun.fieldwork.project;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.PeriodFilter;

/** 盘点筛选 */
public class StockFilter extends PeriodFilter {
    @RestQuery
    public UUID team;

    /** Only those whose books and facts differ, or only those that agree. */
    @RestQuery
    public Boolean differs;

    @Override
    public String asText() {
        return super.asText() + "|" + team + "|" + differs;
    }
}
