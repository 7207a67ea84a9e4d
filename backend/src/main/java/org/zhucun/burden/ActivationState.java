package org.zhucun.burden;

/** 启用状态 */
public enum ActivationState {
    /** 待审批 */
    PROPOSED,
    /** 已批准 */
    APPROVED,
    /** 未批准 */
    REJECTED,
    /** 已停用 */
    ENDED
}
