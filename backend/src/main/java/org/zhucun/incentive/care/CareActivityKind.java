package org.zhucun.incentive.care;

/** 关爱活动类别 */
public enum CareActivityKind {
    /** 谈心谈话 */
    HEART_TO_HEART,
    /** 走访慰问 */
    CONDOLENCE_VISIT,
    /** 家访 */
    FAMILY_VISIT
}
