package org.zhucun.selection;

import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 批次查询条件. */
public class BatchFilter extends Paging {
    @RestQuery
    public BatchState state;

    String asText() {
        return String.valueOf(state);
    }
}
