package org.zhucun.attendance.calendar;

import java.util.List;

/**
 * 年历: a year's days.
 *
 * @param edition where the year's holidays come from
 * @param workdays how many days are worked
 */
public record CalendarView(int year, String edition, int workdays, List<CalendarDay> days) {}
