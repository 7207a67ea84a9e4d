package org.zhucun.training;

/** 比武奖项 (E8) */
public enum ContestAward {
    /** 一等奖 */
    FIRST,
    /** 二等奖 */
    SECOND,
    /** 三等奖 */
    THIRD,
    /** 优秀奖 */
    EXCELLENCE
}
