package org.zhucun.command.commander;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.command.PlaceFilter;

/** 大队长、总队长查询条件 */
public class CommanderFilter extends PlaceFilter {
    @RestQuery
    public CommanderKind kind;

    /** Those sent for this year, whatever the day (A5). */
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @Override
    public String asText() {
        return super.asText() + "|" + kind + "|" + year;
    }
}
