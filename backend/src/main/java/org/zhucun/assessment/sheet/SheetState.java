package org.zhucun.assessment.sheet;

/** 考核表状态 */
public enum SheetState {
    /** 待拟定 */
    OPEN,
    /** 已拟定 */
    PROPOSED,
    /** 已报选派层级 (K6) */
    REFERRED,
    /** 已定等次 */
    GRADED
}
