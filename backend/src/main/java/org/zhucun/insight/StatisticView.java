package org.zhucun.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * 统计表: one table of figures.
 *
 * @param definition what is counted, in one sentence
 * @param region code beneath which was counted, empty for everything the office sees
 * @param asOf the day the figures speak of
 * @param rows one per region, state or debtor, in the order of its code
 * @param totals of all rows; persons are counted once per row, so a total of persons is the sum of the rows
 */
record StatisticView(
        String key,
        String name,
        String definition,
        String region,
        LocalDate asOf,
        List<Column> columns,
        List<Row> rows,
        List<Long> totals) {

    /** 栏目 */
    record Column(String key, String label) {}

    /**
     * 行
     *
     * @param code region code, state or organization id: the filter of the list behind the figures
     * @param amount yuan, only where money is counted
     */
    record Row(
            String code,
            String name,
            List<Long> values,
            @JsonInclude(JsonInclude.Include.NON_NULL) String amount) {
        static Row of(String code, String name, List<Long> values) {
            return new Row(code, name, values, null);
        }
    }
}
