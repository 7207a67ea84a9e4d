package org.zhucun.assessment.interview;

/** 被约谈人类别 */
public enum IntervieweeKind {
    /** 驻村干部 */
    CADRE,
    /** 乡镇主要负责人 */
    TOWNSHIP_HEAD,
    /** 派出单位主要负责人 */
    UNIT_HEAD,
    /** 县区直部门主要负责人 */
    DEPARTMENT_HEAD
}
