package org.zhucun.fieldwork.household;

/** 审核意见 */
public enum ReviewDecision {
    /** 同意 */
    APPROVED,
    /** 退回 */
    REJECTED
}
