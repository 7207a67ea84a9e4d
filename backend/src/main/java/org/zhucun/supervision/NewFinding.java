package org.zhucun.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 提请登记的问题: what another room found an organization to owe. It is a draft like others: an inspector issues it or lets it be.
 *
 * @param clause the rule or clause that was not kept
 */
public record NewFinding(
        UUID organizationId,
        FindingCategory category,
        FindingSeverity severity,
        String facts,
        String clause,
        LocalDate foundOn) {}
