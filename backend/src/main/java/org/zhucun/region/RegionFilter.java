package org.zhucun.region;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 区划筛选: which part of the tree, on which day. */
public class RegionFilter extends Paging {
    /** The division whose children are wanted; without it the office's own node. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
    public String parent;

    /** Beginning of a code, part of a name, beginning of its pinyin or initials. */
    @RestQuery
    @Size(max = 60)
    public String q;

    /** The day, today when missing. */
    @RestQuery
    public LocalDate asOf;

    /** Only this level: 1 province, 2 prefecture, 3 county, 4 township, 5 village. */
    @RestQuery
    @Min(1)
    @Max(5)
    public Integer level;

    boolean searches() {
        return q != null && !q.isBlank();
    }
}
