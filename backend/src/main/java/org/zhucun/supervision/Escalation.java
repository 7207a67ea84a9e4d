package org.zhucun.supervision;

/** 督办层级: who has to press for an overdue rectification (J6). */
public enum Escalation {
    /** 县级 */
    COUNTY,
    /** 市级 */
    CITY,
    /** 省级 */
    PROVINCE;

    /** Days a step where a region switched the steps off: the county presses, nobody above it. */
    static final int NEVER = 100_000;

    /** The level for so many days past the due day; each further step takes the same number of days. */
    static Escalation of(long overdueDays, int stepDays) {
        if (overdueDays <= 0) {
            return null;
        }
        return overdueDays < stepDays ? COUNTY : overdueDays < 2L * stepDays ? CITY : PROVINCE;
    }

    /** The level that an office of the region tree presses at. */
    static Escalation ofPath(String path) {
        int steps = path.length() - path.replace("/", "").length() - 1;
        return steps <= 1 ? PROVINCE : steps == 2 ? CITY : COUNTY;
    }
}
