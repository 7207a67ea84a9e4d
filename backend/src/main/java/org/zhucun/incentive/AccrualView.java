package org.zhucun.incentive;

import java.util.Map;

/**
 * 计提结果: what one run wrote down; a second run of the same month creates nothing.
 *
 * @param created new debts by kind
 * @param updated undelivered allowances that follow a corrected register
 * @param cancelled undelivered debts that a posting's end made void
 */
public record AccrualView(
        String region, String month, Map<EntitlementKind, Integer> created, int updated, int cancelled) {}
