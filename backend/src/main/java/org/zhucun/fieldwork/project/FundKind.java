package org.zhucun.fieldwork.project;

/** 资金性质: two sums that are told apart. */
public enum FundKind {
    /** 投入 */
    INVESTED,
    /** 引进 */
    INTRODUCED
}
