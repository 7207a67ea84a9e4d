package org.zhucun.team.handover;

/** 事项状态: what the successor said to an item. */
public enum ItemState {
    /** 待接收 */
    PROPOSED,
    /** 已接收 */
    ACCEPTED,
    /** 拒收，仍由移交人负责 */
    REFUSED,
    /** 拒收事项已了结 */
    SETTLED
}
