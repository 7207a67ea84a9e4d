package org.zhucun.incentive;

/** 待遇类别: what a posted cadre is owed. */
public enum EntitlementKind {
    /** 生活补助 */
    LIVING_ALLOWANCE,
    /** 人身意外伤害保险 */
    ACCIDENT_INSURANCE,
    /** 健康体检: a date only, never a result */
    HEALTH_CHECK,
    /** 工作经费 */
    WORK_FUND,
    /** 年休假 */
    ANNUAL_LEAVE;

    boolean isMoney() {
        return this == LIVING_ALLOWANCE || this == WORK_FUND;
    }
}
