package org.zhucun.insight.figure;

import java.time.LocalDate;
import java.util.Map;

/**
 * 计数: who of a population counts.
 *
 * @param from first day of the period
 * @param condition over the columns of the population
 * @param parameters values that the condition names
 */
record FigureCount(String population, LocalDate from, String condition, Map<String, Object> parameters) {
    /** Whose facts the office does not see. */
    static final String UNKNOWN = "not known";
}
