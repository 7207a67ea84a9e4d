package org.zhucun.fieldwork.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.FieldFilter;

/** 专项行动筛选: those of a region, of the regions above it and beneath it. */
public class CampaignFilter extends FieldFilter {
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @RestQuery
    public CampaignKind kind;

    @Override
    public String asText() {
        return super.asText() + "|" + year + "|" + kind;
    }
}
