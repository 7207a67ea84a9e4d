package org.zhucun.attendance.calendar;

/** 日期类别: what a day is in the national calendar. */
public enum DayKind {
    /** 工作日 */
    WORKDAY(true),
    /** 周末 */
    WEEKEND(false),
    /** 节假日 */
    HOLIDAY(false),
    /** 调休上班 */
    MAKEUP_WORKDAY(true);

    private final boolean work;

    DayKind(boolean work) {
        this.work = work;
    }

    public boolean work() {
        return work;
    }
}
