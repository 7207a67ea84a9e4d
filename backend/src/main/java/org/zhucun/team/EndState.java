package org.zhucun.team;

/** 离任状态: how far the end of a posting has come; none while nobody asked for it. */
public enum EndState {
    /** 待批准 */
    REQUESTED,
    /** 已离任 */
    ENDED,
    /** 已离任、未交接完毕: shown, never stored (Q4) */
    ENDING
}
