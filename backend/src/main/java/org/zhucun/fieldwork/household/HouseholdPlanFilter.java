package org.zhucun.fieldwork.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.FieldFilter;

/** 一户一策筛选 */
public class HouseholdPlanFilter extends FieldFilter {
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @RestQuery
    public HouseholdPlanState state;

    @RestQuery
    public UUID household;

    @Override
    public String asText() {
        return super.asText() + "|" + year + "|" + state + "|" + household;
    }
}
