package org.zhucun.organization;

/** 层级: the administrative level an organization belongs to. */
public enum OrganizationLevel {
    /** 中央 */
    CENTRAL,
    /** 省 */
    PROVINCE,
    /** 市 */
    CITY,
    /** 县 */
    COUNTY,
    /** 乡镇 */
    TOWNSHIP
}
