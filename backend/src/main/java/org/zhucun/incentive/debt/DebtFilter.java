package org.zhucun.incentive.debt;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;

/** 欠账筛选 */
public class DebtFilter {
    /** Region code beneath which the debts lie. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;
}
