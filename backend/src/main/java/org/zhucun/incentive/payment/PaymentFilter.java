package org.zhucun.incentive.payment;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 发放批次筛选 */
public class PaymentFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "input.region")
    public String region;

    @RestQuery
    public PaymentState state;

    @RestQuery
    @Size(max = 7)
    public String month;

    String asText() {
        return region + "|" + state + "|" + month;
    }
}
