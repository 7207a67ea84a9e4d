package org.zhucun.region.village;

/** 村庄类别: why a village is served and how strongly (rules C1 to C6). A village may be in several at a time. */
public enum VillageCategory {
    /** 重点帮扶村 */
    KEY_ASSISTANCE,
    /** 脱贫村 */
    OUT_OF_POVERTY,
    /** 易地扶贫搬迁安置村 */
    RELOCATION_RESETTLEMENT,
    /** 党组织软弱涣散村 */
    WEAK_PARTY_ORGANIZATION,
    /** 乡村振兴示范创建村 */
    DEMONSTRATION,
    /** 乡村振兴任务重的村 */
    HEAVY_REVITALIZATION_TASK,
    /** 任务较轻的村 */
    LIGHT_TASK,
    /** 抵边村 */
    BORDER,
    /** 红色村 */
    RED_HERITAGE,
    /** 贫困村 (2020 and before) */
    POOR,
    /** 非贫困村 (2020 and before) */
    NON_POOR
}
