package org.zhucun.incentive.observation;

/** 考察场合 */
public enum ObservationOccasion {
    /** 实地走访 */
    VISIT,
    /** 谈话了解 */
    TALK,
    /** 考核 */
    ASSESSMENT,
    /** 重点任务 */
    TASK,
    /** 急难险重 */
    EMERGENCY,
    /** 其他 */
    OTHER
}
