package org.zhucun.command.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.command.PlaceFilter;

/** 清单查询条件: the lists by which a region works: its own, those above it, and those beneath. */
public class TaskListFilter extends PlaceFilter {
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @RestQuery
    public ListState state;

    /** Part of the title, taken literally. */
    @RestQuery
    @Size(max = 60)
    @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*", message = "command.text.characters")
    public String q;

    @Override
    public String asText() {
        return super.asText() + "|" + year + "|" + state + "|" + q;
    }
}
