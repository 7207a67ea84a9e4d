package org.zhucun.fieldwork.guidance;

import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.PeriodFilter;

/** 宣传筛选 */
public class PublicityFilter extends PeriodFilter {
    @RestQuery
    public PublicityKind kind;

    @Override
    public String asText() {
        return super.asText() + "|" + kind;
    }
}
