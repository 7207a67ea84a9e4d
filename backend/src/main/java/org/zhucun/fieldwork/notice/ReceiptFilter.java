package org.zhucun.fieldwork.notice;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.FieldFilter;

/** 签收筛选 */
public class ReceiptFilter extends FieldFilter {
    @RestQuery
    public UUID notice;

    @RestQuery
    public Boolean acknowledged;

    @Override
    public String asText() {
        return super.asText() + "|" + notice + "|" + acknowledged;
    }
}
