package org.zhucun.fieldwork;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** 地区与期间筛选 */
public class PeriodFilter extends FieldFilter {
    /** First day of the period. */
    @RestQuery
    public LocalDate from;

    /** Last day of the period. */
    @RestQuery
    public LocalDate to;

    @Override
    public String asText() {
        return super.asText() + "|" + from + "|" + to;
    }
}
