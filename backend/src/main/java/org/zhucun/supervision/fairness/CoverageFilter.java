package org.zhucun.supervision.fairness;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 督查均衡的范围 */
public class CoverageFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** First day; the first of the present quarter when not given. */
    @RestQuery
    public LocalDate from;

    /** Last day; today when not given. */
    @RestQuery
    public LocalDate to;

    @RestQuery
    public CoverageGap gap;
}
