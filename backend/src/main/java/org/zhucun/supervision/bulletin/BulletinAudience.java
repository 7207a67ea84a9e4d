package org.zhucun.supervision.bulletin;

/** 印发范围: who reads it besides the office itself and those above; the wider later. */
public enum BulletinAudience {
    /** 不下发 */
    OFFICE,
    /** 下级地区 */
    BENEATH,
    /** 下级地区和有关派出单位 */
    BENEATH_AND_UNITS
}
