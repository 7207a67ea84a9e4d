package org.zhucun.team.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 力量稳定 (D1): persons on post on the last day of a year (or today), and how many more or fewer than the year before.
 *
 * @param changePercent beside the year before, one decimal; null in the first year or where nobody was there
 * @param alert whether the fall reaches what the region's policy watches for
 */
public record HeadcountYear(int year, LocalDate on, long headcount, BigDecimal changePercent, boolean alert) {}
