package org.zhucun.assessment.recall;

/** 召回进度 */
public enum RecallState {
    /** 已提出 */
    PROPOSED,
    /** 不予召回 */
    REJECTED,
    /** 已决定 */
    DECIDED,
    /** 已离岗、待接替 */
    LEFT,
    /** 已接替 */
    REPLACED,
    /** 已撤回 */
    WITHDRAWN
}
