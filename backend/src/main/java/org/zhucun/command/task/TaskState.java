package org.zhucun.command.task;

/** 任务进展 */
public enum TaskState {
    /** 未启动 */
    NOT_STARTED,
    /** 推进中 */
    IN_PROGRESS,
    /** 已完成 */
    DONE
}
