package org.zhucun.supervision.desk;

/** 导出状态 */
public enum ExportState {
    QUEUED,
    DONE,
    FAILED
}
