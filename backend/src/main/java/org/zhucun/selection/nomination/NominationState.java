package org.zhucun.selection.nomination;

/** 推荐状态. */
public enum NominationState {
    /** 待审: until both departments agree (B10) */
    PENDING,
    /** 已审: both agree, waits for the decision */
    REVIEWED,
    /** 未通过: one of them refused */
    REJECTED,
    /** 单位撤回 */
    WITHDRAWN,
    /** 已决定选派 */
    SELECTED
}
