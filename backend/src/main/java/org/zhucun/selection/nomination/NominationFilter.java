package org.zhucun.selection.nomination;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 推荐查询条件. */
public class NominationFilter extends Paging {
    @RestQuery
    public UUID batch;

    /** The village's need he is meant or selected for. */
    @RestQuery
    public UUID need;

    @RestQuery
    public UUID unit;

    @RestQuery
    public NominationState state;

    String asText() {
        return batch + "|" + need + "|" + unit + "|" + state;
    }
}
