package org.zhucun.attendance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** 年度安排: the special days of one year; all others follow the week. */
record YearCalendar(int year, String edition, Map<LocalDate, Special> special) {

    /** A holiday or make-up workday with its names. */
    record Special(DayKind kind, String chinese, String english) {}

    CalendarDay day(LocalDate date, boolean english) {
        Special said = special.get(date);
        if (said != null) {
            return new CalendarDay(date, said.kind(), english ? said.english() : said.chinese());
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new CalendarDay(date, weekend ? DayKind.WEEKEND : DayKind.WORKDAY, null);
    }
}
