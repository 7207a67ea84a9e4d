package org.zhucun.supervision.desk;

import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** 数目口径: the findings asked for, broken down by what, as of which day. */
public class FigureFilter extends DeskFilter {
    @RestQuery
    @DefaultValue("CATEGORY")
    public DeskDimension by;

    /** Found up to this day; what counts and what is overdue is judged on it. Today when not given. */
    @RestQuery
    public LocalDate asOf;
}
