package org.zhucun.assessment.review;

/** 新情况种类: what has changed since the grade was given. */
public enum DoubtKind {
    /** 问题查实计入 */
    FINDING_COUNTS,
    /** 问题不再计入 */
    FINDING_FALLEN,
    /** 补登无故脱岗 */
    ABSENCE_ENTERED,
    /** 更正无故脱岗 */
    ABSENCE_TAKEN_BACK
}
