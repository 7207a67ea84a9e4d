package org.zhucun.attendance.conflict;

/** 不符状态. */
public enum ConflictState {
    /** 待处理 */
    OPEN,
    /** 已处理 */
    SETTLED
}
