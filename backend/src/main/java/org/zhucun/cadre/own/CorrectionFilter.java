package org.zhucun.cadre.own;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 更正申请查询条件. */
public class CorrectionFilter extends Paging {
    @RestQuery
    public CorrectionState state;

    @RestQuery
    public UUID cadre;

    String asText() {
        return state + "|" + cadre;
    }
}
