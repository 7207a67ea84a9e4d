package org.zhucun.team.handover;

/** 交接状态: how far a handover has come. */
public enum HandoverState {
    /** 交接中 */
    OPEN,
    /** 移交人已签字 */
    LEAVER_SIGNED,
    /** 已交接 */
    CLOSED
}
