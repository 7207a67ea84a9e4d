package org.zhucun.supervision.fairness;

/** 覆盖情况: which villages are asked for. */
public enum CoverageGap {
    /** 从未督查 */
    NEVER,
    /** 本期未督查 */
    NOT_IN_PERIOD,
    /** 超过每周次数 */
    OVER
}
