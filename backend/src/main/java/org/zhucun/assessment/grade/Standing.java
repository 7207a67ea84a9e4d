package org.zhucun.assessment.grade;

/** 等次: the ordinal that the words of civil servants (优秀、称职……) and of institution staff (优秀、合格……) have in common (K7), the best first. */
public enum Standing {
    /** 优秀 */
    EXCELLENT,
    /** 称职、合格 */
    COMPETENT,
    /** 基本称职、基本合格 */
    BASICALLY_COMPETENT,
    /** 不称职、不合格 */
    INCOMPETENT
}
