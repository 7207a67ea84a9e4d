package org.zhucun.incentive.entitlement;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * 责任单位欠付: what an organization owes and has not delivered in time.
 *
 * @param unitId the organization, null when only its name is known
 * @param entitlements how many
 * @param amount yuan still owed
 */
public record DebtorFigures(UUID unitId, String name, long entitlements, BigDecimal amount) {}
