package org.zhucun.assessment.year;

/** 考核对象类别 (K4). */
public enum ObjectKind {
    /** 驻村干部 */
    CADRE,
    /** 工作队 */
    TEAM,
    /** 派出单位 */
    UNIT,
    /** 市 */
    CITY,
    /** 县 */
    COUNTY,
    /** 驻县大队长 */
    BRIGADE_LEADER
}
