package org.zhucun.supervision;

/** 核验结果: whether the rectification held when somebody else looked. */
public enum VerificationResult {
    /** 通过 */
    VERIFIED,
    /** 未通过 */
    REJECTED
}
