package org.zhucun.fieldwork.household;

/** 户类别 */
public enum HouseholdKind {
    /** 脱贫户 */
    OUT_OF_POVERTY,
    /** 脱贫不稳定户 */
    UNSTABLE,
    /** 边缘易致贫户 */
    MARGINAL,
    /** 突发严重困难户 */
    SUDDEN_HARDSHIP,
    /** 其他 */
    OTHER
}
