package org.zhucun.fieldwork.report;

import java.time.LocalDate;

/** 报告频次 */
enum ReportCadence {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    ReportCadence(int months) {
        this.months = months;
    }

    /** 报告期 */
    record ReportPeriod(LocalDate from, LocalDate to) {}

    /** The period a day lies in. */
    ReportPeriod of(LocalDate day) {
        LocalDate from = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
        return new ReportPeriod(from, from.plusMonths(months).minusDays(1));
    }

    /** The last period whose reports have to be there on a day. */
    ReportPeriod due(LocalDate day, int grace) {
        return of(of(day.minusDays(grace)).from().minusDays(1));
    }
}
