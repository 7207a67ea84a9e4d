package org.zhucun.supervision.bulletin;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 逾期通报筛选 */
public class OverdueFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "input.region")
    public String region;

    /** As it stood on this day; today when not given. */
    @RestQuery
    public LocalDate asOf;
}
