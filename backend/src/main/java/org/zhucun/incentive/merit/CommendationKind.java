package org.zhucun.incentive.merit;

/** 三个一批: commended, promoted, reminded (M1), in this order. */
public enum CommendationKind {
    /** 宣传表彰一批 */
    COMMEND,
    /** 提拔重用一批 */
    PROMOTE,
    /** 约谈提醒一批 */
    REMIND
}
