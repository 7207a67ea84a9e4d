package org.zhucun.incentive.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/**
 * 责任单位欠账: how one organization keeps what the cadres were promised (M6).
 *
 * @param debtorId null when only its name is known; then no finding can be laid to it
 * @param owed debts of the last twelve months, and older ones that are open
 * @param overdue of these not delivered, or not in full, beyond their day
 * @param cadres to whom something is overdue
 * @param amount yuan overdue
 * @param oldest the day that has been missed longest
 * @param findingNumber of this month's finding
 */
public record DebtorLine(
        UUID debtorId,
        String name,
        long owed,
        long delivered,
        long overdue,
        long cadres,
        @Yuan BigDecimal amount,
        LocalDate oldest,
        UUID findingId,
        String findingNumber) {}
