package org.zhucun.assessment.year;

/** 考核种类 */
public enum RoundKind {
    /** 年度考核 */
    ANNUAL,
    /** 期满考核 */
    END_OF_TERM
}
