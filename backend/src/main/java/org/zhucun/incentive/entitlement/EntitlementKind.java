package org.zhucun.incentive.entitlement;

/** 待遇类别: what a posted cadre is owed. The pension of village cadres (N8) is none: they are another population. */
public enum EntitlementKind {
    /** 生活补助 */
    LIVING_ALLOWANCE,
    /** 人身意外伤害保险 */
    ACCIDENT_INSURANCE,
    /** 健康体检: a date only, never a result */
    HEALTH_CHECK,
    /** 工作经费: by the county, for a team with a First Secretary */
    WORK_FUND,
    /** 派出单位帮扶经费: by his unit, for each cadre it sent */
    UNIT_FUND,
    /** 年休假: days not taken by the end of the year */
    ANNUAL_LEAVE,
    /** 抚恤救助 */
    RELIEF;

    boolean isMoney() {
        return this == LIVING_ALLOWANCE || this == WORK_FUND || this == UNIT_FUND || this == RELIEF;
    }
}
