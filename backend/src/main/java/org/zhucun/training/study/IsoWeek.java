package org.zhucun.training.study;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.zhucun.kernel.DomainException;

/**
 * 周: a week from Monday to Sunday, named as ISO 8601 does ({@code 2022-W08}); a week belongs to the year of its Thursday.
 *
 * @param monday its first day
 */
record IsoWeek(LocalDate monday) {
    static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(DayOfWeek.MONDAY));
    }

    /** @throws DomainException 400 for a week that the year does not have */
    static IsoWeek parse(String text, String at) {
        int year = Integer.parseInt(text.substring(0, 4));
        int number = Integer.parseInt(text.substring(6));
        try {
            IsoWeek week = of(LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number));
            if (week.toString().equals(text)) {
                return week;
            }
        } catch (DateTimeException none) {
            throw DomainException.invalid(at, "training.study.week");
        }
        throw DomainException.invalid(at, "training.study.week");
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    IsoWeek next() {
        return new IsoWeek(monday.plusDays(7));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
