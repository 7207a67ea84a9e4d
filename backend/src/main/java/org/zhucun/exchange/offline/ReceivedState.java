package org.zhucun.exchange.offline;

/** 收包状态. */
public enum ReceivedState {
    /** 已应用 */
    APPLIED,
    /** 已拒收 */
    REFUSED
}
