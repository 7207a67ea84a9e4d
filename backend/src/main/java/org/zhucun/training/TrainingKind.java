package org.zhucun.training;

/** 培训类别: what a course was. A forum and self-study are recorded but do not count as training (E10, E12). */
public enum TrainingKind {
    /** 集中培训 */
    COLLECTIVE,
    /** 轮训 */
    ROTATION,
    /** 示范培训 */
    DEMONSTRATION,
    /** 座谈会 */
    FORUM,
    /** 自学、夜校 */
    SELF_STUDY
}
