package org.zhucun.supervision.bulletin;

import java.time.LocalDate;
import java.util.List;

/**
 * 逾期未发: which monthly bulletins of the last twelve months a county owes (I1, J3).
 *
 * @param expected of the last twelve months, how many were due by that day
 * @param issued of these, how many were issued by that day
 */
public record OverdueCounty(
        String regionCode, String regionName, int expected, int issued, List<OverdueMonth> overdue) {

    /** 逾期月份 */
    public record OverdueMonth(String period, LocalDate dueOn) {}
}
