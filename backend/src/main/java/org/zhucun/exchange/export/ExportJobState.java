package org.zhucun.exchange.export;

/** 导出任务状态 */
public enum ExportJobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /** done, and its file is not kept any more */
    EXPIRED;

    boolean over() {
        return this != QUEUED && this != RUNNING;
    }
}
