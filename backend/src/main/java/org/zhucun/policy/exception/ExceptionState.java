package org.zhucun.policy.exception;

/** 例外状态 */
public enum ExceptionState {
    /** 待审批 */
    PROPOSED,
    /** 已同意 */
    APPROVED,
    /** 不同意 */
    REJECTED
}
