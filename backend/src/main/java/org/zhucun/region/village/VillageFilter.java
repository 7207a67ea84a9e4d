package org.zhucun.region.village;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 村筛选: which villages, on which day. */
public class VillageFilter extends Paging {
    /** The division they lie in; without it the office's own node. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
    public String region;

    /** Only villages in this category. */
    @RestQuery
    public VillageCategory category;

    /** The day, today when missing. */
    @RestQuery
    public LocalDate asOf;
}
