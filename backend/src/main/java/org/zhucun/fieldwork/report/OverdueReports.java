package org.zhucun.fieldwork.report;

import java.time.LocalDate;
import java.util.List;

/**
 * 逾期未报: by township, in the order of the codes.
 *
 * @param overdue how many teams have not reported the last period that is over
 */
record OverdueReports(String region, LocalDate asOf, long teams, long overdue, List<OverdueTownship> townships) {

    /**
     * 乡镇
     *
     * @param missing names of the teams, where a township is asked for
     */
    record OverdueTownship(
            String code,
            String name,
            LocalDate periodFrom,
            LocalDate periodTo,
            long teams,
            long overdue,
            List<String> missing) {}
}
