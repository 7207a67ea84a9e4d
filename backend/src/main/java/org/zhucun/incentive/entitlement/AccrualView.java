package org.zhucun.incentive.entitlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.zhucun.kernel.Yuan;

/**
 * 计提结果: what one run wrote down; a second run of the same month creates nothing.
 *
 * @param created new debts by kind
 * @param updated undelivered debts that follow a corrected register
 * @param cancelled undelivered debts that a posting's end made void
 * @param corrections paid months that a corrected register changed; each shows its difference
 * @param difference what these differences add up to, less than nothing where too much was paid
 * @param keptBack what was kept back of earlier overpayments
 * @param unset counties that set no daily allowance, of a region above them
 */
public record AccrualView(
        String region,
        String month,
        Map<EntitlementKind, Integer> created,
        int updated,
        int cancelled,
        int corrections,
        @Yuan(signed = true) BigDecimal difference,
        @Yuan BigDecimal keptBack,
        List<String> unset) {}
