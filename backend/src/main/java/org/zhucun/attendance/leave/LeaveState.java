package org.zhucun.attendance.leave;

/** 请假单状态. */
public enum LeaveState {
    /** 待批 */
    REQUESTED,
    /** 已批 */
    APPROVED,
    /** 不批 */
    REJECTED,
    /** 已销假 */
    RETURNED,
    /** 已撤销 */
    CANCELLED
}
