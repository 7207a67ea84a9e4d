package org.zhucun.command.task;

/** 清单状态 */
public enum ListState {
    /** 起草 */
    DRAFT,
    /** 印发 */
    PUBLISHED
}
