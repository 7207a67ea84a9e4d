package org.zhucun.supervision;

/** 问题类别: what kind of thing was found (I8, I9, J8). */
public enum FindingCategory {
    /** 不在岗 */
    ABSENT,
    /** 走读 */
    COMMUTING,
    /** 挂名 */
    NOMINAL_POSTING,
    /** 两头跑 */
    TWO_END_SHUTTLE,
    /** 两不见 */
    UNSEEN_AT_BOTH,
    /** 两不管 */
    UNMANAGED_BY_BOTH,
    /** 两头绕 */
    TWO_END_DODGE,
    /** 工作力量配备 */
    STAFFING,
    /** 工作任务落实 */
    TASK,
    /** 待遇保障未落实 */
    CARE_NOT_DELIVERED,
    /** 其他 */
    OTHER
}
