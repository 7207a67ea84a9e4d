package org.zhucun.fieldwork.tracking;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.PeriodFilter;

/** 跟踪管理筛选 */
public class TrackingFilter extends PeriodFilter {
    @RestQuery
    public UUID unit;

    @RestQuery
    public TrackingKind kind;

    @Override
    public String asText() {
        return super.asText() + "|" + unit + "|" + kind;
    }
}
