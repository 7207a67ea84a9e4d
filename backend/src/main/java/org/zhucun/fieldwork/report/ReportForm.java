package org.zhucun.fieldwork.report;

/** 报告形式: either is enough. */
public enum ReportForm {
    /** 书面 */
    WRITTEN,
    /** 口头 */
    ORAL
}
