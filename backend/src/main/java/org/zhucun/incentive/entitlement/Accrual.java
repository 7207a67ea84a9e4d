package org.zhucun.incentive.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * 计提批次: a region's month, with the parameters and debtors that hold there.
 *
 * @param path the region that is written down
 * @param effective the parameters as ranges of region_path, JSON
 * @param debtors the finance organization of every county concerned, JSON
 * @param unset names of the counties that have set no daily allowance; nothing is owed there that could be counted
 */
record Accrual(String path, YearMonth month, String effective, String debtors, List<String> unset) {
    LocalDate first() {
        return month.atDay(1);
    }

    LocalDate last() {
        return month.atEndOfMonth();
    }

    String end() {
        return path + "~";
    }

    /** The day by which checks and covers are asked about: the month's last, or today while it runs. */
    LocalDate asked(LocalDate today) {
        return last().isBefore(today) ? last() : today;
    }
}
