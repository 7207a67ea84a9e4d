package org.zhucun.selection.plan;

/** 方案状态. */
public enum PlanState {
    QUEUED,
    /** 计算中: a worker holds it; shown, never stored */
    SOLVING,
    READY,
    FAILED,
    CANCELLED,
    /** 已采纳: its assignments are decisions */
    ACCEPTED
}
