package org.zhucun.selection;

/** 批次状态. */
public enum BatchState {
    /** 定村: the villages' needs are being settled */
    DRAFT,
    /** 定人: needs are fixed, candidates are nominated, reviewed and decided */
    OPEN,
    /** 办结 */
    CLOSED
}
