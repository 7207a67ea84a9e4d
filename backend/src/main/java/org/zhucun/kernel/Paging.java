package org.zhucun.kernel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** 分页参数: where a page begins and how long it is. Use as {@code @BeanParam @Valid Paging}; filters may extend it. */
public class Paging {
    /** Cursor of the page before, none for the first page. */
    @RestQuery
    @Size(max = 500)
    public String after;

    /** Items per page, 1 to 200. */
    @RestQuery
    @DefaultValue("20")
    @Min(1)
    @Max(200)
    public int size;

    /** Whether to count all, up to {@link CursorPage#TOTAL_CAP}. */
    @RestQuery
    @DefaultValue("false")
    public boolean withTotal;
}
