package org.zhucun.incentive.care;

/** 困难类别: what kind of help is asked for; nothing that would tell of health. */
public enum CadreDifficultyKind {
    /** 家庭照护 */
    FAMILY_CARE,
    /** 子女就学 */
    CHILDREN_SCHOOLING,
    /** 住宿 */
    HOUSING,
    /** 交通 */
    TRANSPORT,
    /** 工作条件 */
    WORK_CONDITIONS,
    /** 待遇保障 */
    PAY_AND_BENEFITS,
    /** 其他 */
    OTHER
}
