package org.zhucun.fieldwork.project;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.PeriodFilter;

/** 资金筛选 */
public class FundFilter extends PeriodFilter {
    @RestQuery
    public FundKind kind;

    @RestQuery
    public UUID unit;

    @Override
    public String asText() {
        return super.asText() + "|" + kind + "|" + unit;
    }
}
