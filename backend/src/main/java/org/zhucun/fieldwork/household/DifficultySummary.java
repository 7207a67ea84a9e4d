package org.zhucun.fieldwork.household;

import java.time.LocalDate;

/**
 * 困难问题汇总 (H5)
 *
 * @param opened reported in the period
 * @param solved solved in the period
 * @param open not solved at its end
 */
record DifficultySummary(String region, LocalDate from, LocalDate to, long opened, long solved, long open) {}
