package org.zhucun.fieldwork.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.FieldFilter;

/** 帮扶户筛选 */
public class HouseholdFilter extends FieldFilter {
    @RestQuery
    public HouseholdKind kind;

    /** Only households for which nobody answers today. */
    @RestQuery
    @DefaultValue("false")
    public boolean withoutHelper;

    /** Only households without an approved plan of this year. */
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer withoutPlan;

    /** Only households that nobody visited from this day on. */
    @RestQuery
    public LocalDate unvisitedFrom;

    /** The last day of that period, today when left out. */
    @RestQuery
    public LocalDate unvisitedTo;

    @Override
    public String asText() {
        return super.asText() + "|" + kind + "|" + withoutHelper + "|" + withoutPlan + "|" + unvisitedFrom + "|"
                + unvisitedTo;
    }
}
