package org.zhucun.attendance.calendar;

import java.util.List;

/**
 * 年历: a year's days where a place lies.
 *
 * @param regionCode whose calendar, {@code 000000} for the country's
 * @param workdays how many days are worked
 * @param editions that it is made of, the country's first
 * @param own version of the place's own edition, 0 while it has none
 */
public record CalendarView(
        int year, String regionCode, int workdays, List<EditionView> editions, int own, List<CalendarDay> days) {}
