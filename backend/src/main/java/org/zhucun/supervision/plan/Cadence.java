package org.zhucun.supervision.plan;

import java.time.LocalDate;

/** 督查频次: how often, and the periods that it cuts the year into. */
enum Cadence {
    /** 半月: 1st to 15th, 16th to the end */
    HALF_MONTH {
        @Override
        Period of(LocalDate day) {
            return day.getDayOfMonth() <= MIDDLE
                    ? new Period(day.withDayOfMonth(1), day.withDayOfMonth(MIDDLE))
                    : new Period(day.withDayOfMonth(MIDDLE + 1), day.withDayOfMonth(day.lengthOfMonth()));
        }
    },
    /** 月 */
    MONTH {
        @Override
        Period of(LocalDate day) {
            return new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
        }
    },
    /** 季度 */
    QUARTER {
        @Override
        Period of(LocalDate day) {
            LocalDate first = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS);
            return new Period(first, first.plusMonths(MONTHS).minusDays(1));
        }
    };

    private static final int MIDDLE = 15;
    private static final int MONTHS = 3;

    /**
     * 督查周期
     *
     * @param to its last day
     */
    record Period(LocalDate from, LocalDate to) {}

    /** The period that a day lies in. */
    abstract Period of(LocalDate day);

    /** The last period that is over on a day. */
    Period lastBefore(LocalDate day) {
        return of(of(day).from().minusDays(1));
    }
}
