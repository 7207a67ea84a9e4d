package org.zhucun.supervision.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.supervision.InspectionKind;

/**
 * 逾期未督查 (I1, I2): what is overdue of the last periods that are over on a day, each by the cadence of its place; where none holds
 * nothing is owed.
 *
 * @param teams how many should have been visited
 * @param overdue how many were not
 */
public record OverdueInspections(
        String region,
        LocalDate asOf,
        long teams,
        long overdue,
        List<MissedTownship> townships,
        List<BodyCadence> bodies) {

    /**
     * 乡镇
     *
     * @param missing names of the teams, where a township is asked for
     */
    public record MissedTownship(
            String code,
            String name,
            LocalDate periodFrom,
            LocalDate periodTo,
            long teams,
            long overdue,
            List<String> missing) {}

    /**
     * 组织部门督查
     *
     * @param held how many there were in the period
     * @param overdue none was held
     */
    public record BodyCadence(
            String code,
            String name,
            InspectionKind kind,
            LocalDate periodFrom,
            LocalDate periodTo,
            long held,
            boolean overdue,
            UUID parameterId) {}
}
