package org.zhucun.incentive.entitlement;

/** 差额原因 */
public enum AdjustmentKind {
    /** 考勤更正 */
    CORRECTION,
    /** 多发抵扣 */
    OFFSET
}
