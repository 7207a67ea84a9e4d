package org.zhucun.incentive.payment;

import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 明细筛选 */
public class PaymentLineFilter extends Paging {
    @RestQuery
    public PaymentLineState state;
}
