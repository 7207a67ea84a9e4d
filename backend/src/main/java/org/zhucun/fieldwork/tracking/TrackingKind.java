package org.zhucun.fieldwork.tracking;

/** 跟踪管理方式 (O2) */
public enum TrackingKind {
    /** 到村看望、实地了解 */
    VISIT,
    /** 听取汇报 */
    REPORT_HEARD
}
