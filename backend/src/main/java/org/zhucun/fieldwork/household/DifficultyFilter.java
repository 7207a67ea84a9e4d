package org.zhucun.fieldwork.household;

import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.PeriodFilter;

/** 困难筛选 */
public class DifficultyFilter extends PeriodFilter {
    @RestQuery
    public DifficultyKind kind;

    @RestQuery
    public Boolean solved;

    @Override
    public String asText() {
        return super.asText() + "|" + kind + "|" + solved;
    }
}
