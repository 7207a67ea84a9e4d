package org.zhucun.cadre;

/** 单位职务层次: how high a cadre stands in his own unit. */
public enum UnitPositionTier {
    /** 领导班子成员 */
    TOP,
    /** 中层 */
    MIDDLE,
    /** 一般人员 */
    STAFF
}
