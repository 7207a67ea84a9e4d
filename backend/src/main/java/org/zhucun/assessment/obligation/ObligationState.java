package org.zhucun.assessment.obligation;

/** 后果状态 */
public enum ObligationState {
    /** 待办 */
    OPEN,
    /** 已了结 */
    CLOSED,
    /** 经批准不办 */
    OVERRIDDEN,
    /** 已撤回 */
    WITHDRAWN
}
