package org.zhucun.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** 培训统计口径 */
public class TotalsFilter {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "input.region")
    public String region;

    @RestQuery
    @NotNull
    public LocalDate from;

    @RestQuery
    @NotNull
    public LocalDate to;

    @RestQuery
    public OrganizerLevel organizer;
}
