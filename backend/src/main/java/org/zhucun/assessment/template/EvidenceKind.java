package org.zhucun.assessment.template;

/** 依据类别: what a part of an assessment rests on. */
public enum EvidenceKind {
    /** 查阅资料 */
    DOCUMENT,
    /** 实地走访、现场查看 */
    ON_SITE,
    /** 民主测评 */
    DEMOCRATIC_RATING,
    /** 满意度测评 */
    SATISFACTION
}
