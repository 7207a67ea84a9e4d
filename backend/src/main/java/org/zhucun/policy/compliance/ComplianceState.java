package org.zhucun.policy.compliance;

/** 合规状态 */
public enum ComplianceState {
    /** 不符合 */
    FAILING,
    /** 已说明理由并经同意 */
    JUSTIFIED,
    /** 符合 */
    MET
}
