package org.zhucun.supervision.draw;

/** 不列入抽取的原因: why a village of the area is not among the candidates. */
public enum ExclusionReason {
    /** 本周督查次数已满 */
    VISITED_ENOUGH,
    /** 无可派人员 */
    NO_INSPECTOR
}
