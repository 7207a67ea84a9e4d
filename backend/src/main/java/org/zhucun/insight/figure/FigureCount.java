package org.zhucun.insight.figure;

import java.time.LocalDate;
import java.util.Map;

/**
 * 计数: who of a population counts.
 *
 * @param from first day of the period
 * @param condition over the columns of the population
 * @param parameters values that the condition names
 * @param summed whether the column {@code amount} is summed, in cents, instead of counting the rows
 */
record FigureCount(
        String population, LocalDate from, String condition, Map<String, Object> parameters, boolean summed) {

    FigureCount(String population, LocalDate from, String condition, Map<String, Object> parameters) {
        this(population, from, condition, parameters, false);
    }

    /** The same, summed. */
    FigureCount sum() {
        return new FigureCount(population, from, condition, parameters, true);
    }

    /** Whose facts the office does not see. */
    static final String UNKNOWN = "not known";
}
