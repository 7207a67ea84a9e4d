package org.zhucun.incentive.entitlement;

/** 抚恤救助事由: why relief is granted. A ground, never a diagnosis. */
public enum ReliefGround {
    /** 因公负伤 */
    WORK_INJURY,
    /** 因公牺牲 */
    DEATH_ON_DUTY,
    /** 家庭生活困难 */
    FAMILY_HARDSHIP,
    /** 其他 */
    OTHER,
    /** 村干部养老保险: refused with the reason (N8), village cadres are another population */
    VILLAGE_CADRE_PENSION
}
