package org.zhucun.incentive.promotion;

/** 提拔重用方式 */
public enum PromotionKind {
    /** 提拔: to a higher rank. */
    PROMOTED,
    /** 重用: to a weightier post of the same rank. */
    PUT_TO_USE
}
