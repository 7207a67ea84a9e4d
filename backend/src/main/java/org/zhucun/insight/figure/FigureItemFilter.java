package org.zhucun.insight.figure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** 指标明细查询条件: the same extent as the figure, and a page of it. */
public class FigureItemFilter extends FigureFilter {
    @RestQuery
    @DefaultValue("NUMERATOR")
    @Parameter(description = "分子还是分母的明细")
    public FigureSide side;

    @RestQuery
    @Size(max = 500)
    @Parameter(description = "上一页给出的游标")
    public String after;

    @RestQuery
    @DefaultValue("20")
    @Min(1)
    @Max(200)
    public int size;

    String asText() {
        return region + "|" + asOf + "|" + from + "|" + level + "|" + category + "|" + knownAt + "|" + side;
    }
}
