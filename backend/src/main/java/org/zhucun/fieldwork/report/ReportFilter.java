package org.zhucun.fieldwork.report;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.PeriodFilter;

/** 报告筛选 */
public class ReportFilter extends PeriodFilter {
    @RestQuery
    public UUID team;

    @Override
    public String asText() {
        return super.asText() + "|" + team;
    }
}
