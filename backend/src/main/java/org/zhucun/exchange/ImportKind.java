package org.zhucun.exchange;

/** 导入种类: what a workbook is a list of. */
public enum ImportKind {
    /** 花名册 */
    ROSTER
}
