package org.zhucun.fieldwork.duty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.FieldFilter;

/** 职责计划筛选 */
public class DutyFilter extends FieldFilter {
    @RestQuery
    public UUID team;

    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @RestQuery
    public PlanState state;

    @Override
    public String asText() {
        return super.asText() + "|" + team + "|" + year + "|" + state;
    }
}
