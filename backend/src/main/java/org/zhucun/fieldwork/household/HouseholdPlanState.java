package org.zhucun.fieldwork.household;

/** 一户一策状态 */
public enum HouseholdPlanState {
    /** 起草 */
    DRAFT,
    /** 审核中 */
    IN_REVIEW,
    /** 已审定 */
    APPROVED,
    /** 已被新版本替代 */
    SUPERSEDED
}
