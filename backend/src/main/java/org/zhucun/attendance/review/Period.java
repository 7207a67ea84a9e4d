package org.zhucun.attendance.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/** 期间: a month, a quarter or a year of the calendar. */
record Period(YearMonth first, YearMonth last) {

    /** @param text {@code 2026-03}, {@code 2026-Q1} or {@code 2026} */
    static Period of(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        if (text.length() == 4) {
            return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
        }
        if (text.charAt(5) == 'Q') {
            int quarter = text.charAt(6) - '0';
            return new Period(YearMonth.of(year, 3 * quarter - 2), YearMonth.of(year, 3 * quarter));
        }
        return new Period(YearMonth.parse(text), YearMonth.parse(text));
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return last.atEndOfMonth();
    }

    /** Its months that have begun. */
    Stream<YearMonth> months(LocalDate today) {
        YearMonth end = last.isAfter(YearMonth.from(today)) ? YearMonth.from(today) : last;
        return Stream.iterate(first, month -> !month.isAfter(end), month -> month.plusMonths(1));
    }

    LocalDate through(LocalDate today) {
        return today.isBefore(to()) ? today : to();
    }
}
