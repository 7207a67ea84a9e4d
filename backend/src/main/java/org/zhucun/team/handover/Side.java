package org.zhucun.team.handover;

/** 交接双方: who signs. */
public enum Side {
    /** 移交人 */
    OUTGOING,
    /** 接收人 */
    INCOMING
}
