package org.zhucun.attendance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 年度安排: the special days of one year where a place lies; all others follow the week. */
final class YearCalendar {
    private final List<Edition> editions;
    private final Map<LocalDate, SpecialDay> special = new HashMap<>();

    /** @param editions that hold there, the country's first: the later one has the word */
    YearCalendar(List<Edition> editions) {
        this.editions = editions;
        editions.forEach(edition -> edition.days().forEach(day -> special.put(day.date(), day)));
    }

    List<Edition> editions() {
        return editions;
    }

    CalendarDay day(LocalDate date, boolean english) {
        SpecialDay said = special.get(date);
        if (said != null) {
            return new CalendarDay(date, said.kind(), english ? said.nameEn() : said.name());
        }
        return new CalendarDay(date, weekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY, null);
    }

    static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
