package org.zhucun.organization;

/** 机构类别: what an organization does in the stationing of cadres. */
public enum OrganizationKind {
    /** 组织部 */
    ORGANIZATION_DEPARTMENT,
    /** 驻村办 */
    STATIONING_OFFICE,
    /** 派出单位 */
    SENDING_UNIT,
    /** 乡镇 */
    TOWNSHIP,
    /** 乡村振兴工作站 */
    TOWNSHIP_WORK_STATION,
    /** 督查组 */
    INSPECTION_GROUP,
    /** 财政 */
    FINANCE
}
