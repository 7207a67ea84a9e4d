package org.zhucun.paper;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 文书登记筛选 */
public class PaperFilter extends Paging {
    /** The whole number as it stands on the paper. */
    @RestQuery
    @Size(max = 40)
    public String number;

    @RestQuery
    public PaperKind kind;

    String asText() {
        return number + "|" + kind;
    }
}
