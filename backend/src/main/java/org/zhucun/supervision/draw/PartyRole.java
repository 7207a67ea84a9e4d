package org.zhucun.supervision.draw;

/** 承诺机构: which kind of office may be one of the two. */
public enum PartyRole {
    /** 组织部 */
    ORGANIZATION_DEPARTMENT,
    /** 驻村办 */
    STATIONING_OFFICE,
    /** 督查机构 */
    INSPECTOR
}
