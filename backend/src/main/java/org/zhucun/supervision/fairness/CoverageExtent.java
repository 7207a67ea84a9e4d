package org.zhucun.supervision.fairness;

import java.time.LocalDate;

/**
 * 范围: where and when, and how many visits a village may have a week.
 *
 * @param path {@code /} for the whole country
 */
record CoverageExtent(String path, LocalDate from, LocalDate to, int weekly) {}
