package org.zhucun.fieldwork.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.FieldFilter;

/** 工作经费筛选 */
public class WorkFundFilter extends FieldFilter {
    @RestQuery
    public UUID team;

    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @Override
    public String asText() {
        return super.asText() + "|" + team + "|" + year;
    }
}
