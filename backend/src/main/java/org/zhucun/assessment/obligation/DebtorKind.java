package org.zhucun.assessment.obligation;

/** 责任方类别 */
public enum DebtorKind {
    /** 组织部门: the organization department of a level */
    OFFICE,
    /** 派出单位 */
    UNIT
}
