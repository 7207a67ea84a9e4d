package org.zhucun.command.management;

import java.time.LocalDate;
import java.util.List;
import org.zhucun.team.SendLevel;

/**
 * 县级在编管理花名册 (A4): how many persons a county manages on a day, by who sent them
 *
 * @param total persons (名), each once
 */
record RosterCounts(String countyCode, String countyName, LocalDate asOf, long total, List<OfLevel> levels) {

    /**
     * 按派出层级
     *
     * @param name 中央派, 省派, 市派, 县派
     */
    record OfLevel(SendLevel sendLevel, String name, long persons) {}
}
