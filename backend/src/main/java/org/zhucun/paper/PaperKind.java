package org.zhucun.paper;

/** 文书种类 */
public enum PaperKind {
    /** 花名册 */
    ROSTER,
    /** 选派审批表 */
    APPOINTMENT_SHEET,
    /** 问题清单 */
    PROBLEM_LIST,
    /** 通报 */
    BULLETIN,
    /** 考核表 */
    ASSESSMENT_SHEET,
    /** 荣誉证书 */
    CERTIFICATE,
    /** 统计表 */
    STATISTICS
}
