package org.zhucun.burden;

import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 投诉建议筛选 */
public class ComplaintFilter extends Paging {
    @RestQuery
    public ComplaintState state;

    String asText() {
        return String.valueOf(state);
    }
}
