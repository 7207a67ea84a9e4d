package org.zhucun.paper;

/** 文书格式 */
public enum PaperFormat {
    PDF,
    XLSX
}
