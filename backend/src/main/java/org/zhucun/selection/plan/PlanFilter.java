package org.zhucun.selection.plan;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 方案查询条件. */
public class PlanFilter extends Paging {
    @RestQuery
    public UUID batch;

    String asText() {
        return String.valueOf(batch);
    }
}
