package org.zhucun.incentive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * 计提批次: one county's month, with the rules that hold there.
 *
 * @param regionPath the part of the county that is written down
 * @param finance the county's finance organization, who owes the allowances
 */
record Accrual(String regionPath, YearMonth month, Debtor finance, Rules rules) {

    /** 责任单位 */
    record Debtor(UUID id, String name, String path) {}

    /**
     * 计提规则
     *
     * @param daily yuan per day
     * @param dueDay day of the next month until which an allowance is paid
     * @param tripsCount whether official trips and training count as days on post
     * @param checkupMonths months between two health checks
     * @param checkupGraceDays days to have one made
     */
    record Rules(
            BigDecimal daily,
            String dailySource,
            int dueDay,
            boolean tripsCount,
            int checkupMonths,
            String checkupSource,
            int checkupGraceDays) {}

    LocalDate first() {
        return month.atDay(1);
    }

    LocalDate last() {
        return month.atEndOfMonth();
    }

    LocalDate allowanceDueBy() {
        YearMonth next = month.plusMonths(1);
        return next.atDay(Math.min(rules.dueDay(), next.lengthOfMonth()));
    }
}
