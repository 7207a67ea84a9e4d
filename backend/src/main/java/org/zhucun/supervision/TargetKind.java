package org.zhucun.supervision;

/** 督查对象类别: whom an inspection or a finding is about (I7). */
public enum TargetKind {
    /** 驻村工作队 */
    TEAM,
    /** 乡镇 */
    TOWNSHIP,
    /** 派出单位或部门 */
    UNIT,
    /** 驻村干部 */
    CADRE
}
