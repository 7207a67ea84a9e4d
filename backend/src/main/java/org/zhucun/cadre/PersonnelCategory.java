package org.zhucun.cadre;

/** 人员类别: under which rules a cadre is employed; quotas of grades are counted per category. */
public enum PersonnelCategory {
    /** 公务员 */
    CIVIL_SERVANT,
    /** 事业单位人员 */
    INSTITUTION_STAFF,
    /** 企业人员 */
    ENTERPRISE_STAFF
}
