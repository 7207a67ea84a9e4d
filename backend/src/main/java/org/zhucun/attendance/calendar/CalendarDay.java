package org.zhucun.attendance.calendar;

import java.time.LocalDate;

/**
 * 日历日: one day.
 *
 * @param name of the holiday it belongs to, null for ordinary days
 */
public record CalendarDay(LocalDate date, DayKind kind, String name) {}
