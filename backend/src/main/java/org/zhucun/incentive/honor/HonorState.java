package org.zhucun.incentive.honor;

/** 荣誉状态 */
public enum HonorState {
    /** 公示中 */
    PUBLICIZED,
    /** 异议待核 */
    OBJECTED,
    /** 成立 */
    STANDING,
    /** 异议成立，不予授予 */
    REFUSED,
    /** 撤销 */
    REVOKED
}
