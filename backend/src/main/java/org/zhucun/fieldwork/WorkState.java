package org.zhucun.fieldwork;

/** 进展 */
public enum WorkState {
    /** 未启动 */
    NOT_STARTED,
    /** 推进中 */
    IN_PROGRESS,
    /** 已完成 */
    DONE
}
