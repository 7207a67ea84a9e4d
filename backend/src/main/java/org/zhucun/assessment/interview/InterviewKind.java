package org.zhucun.assessment.interview;

/** 约谈方式 */
public enum InterviewKind {
    /** 约谈提醒 */
    REMINDER,
    /** 诫勉谈话 */
    ADMONITION,
    /** 集体约谈 */
    COLLECTIVE
}
