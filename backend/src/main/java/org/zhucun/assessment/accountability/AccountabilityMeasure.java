package org.zhucun.assessment.accountability;

/** 问责方式 */
public enum AccountabilityMeasure {
    /** 致函提醒 */
    LETTER,
    /** 谈话提醒 */
    TALK,
    /** 批评教育 */
    CRITICISM,
    /** 责令检查 */
    SELF_EXAMINATION,
    /** 通报 */
    CIRCULAR,
    /** 诫勉 */
    ADMONITION,
    /** 组织调整 */
    ADJUSTMENT,
    /** 移送纪检监察机关 */
    DISCIPLINE
}
