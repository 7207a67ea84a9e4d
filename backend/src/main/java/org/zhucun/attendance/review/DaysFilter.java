package org.zhucun.attendance.review;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** 逐日查询条件. */
public class DaysFilter {
    @RestQuery
    @NotNull
    public UUID cadre;

    @RestQuery
    @NotNull
    public LocalDate from;

    /** Last day, not after today. */
    @RestQuery
    @NotNull
    public LocalDate to;
}
