package org.zhucun.supervision.desk;

/** 导出复核: whether a second person has to agree before a file is loaded, and whether he did. */
public enum ExportApproval {
    NOT_NEEDED,
    WAITING,
    GRANTED,
    REFUSED
}
