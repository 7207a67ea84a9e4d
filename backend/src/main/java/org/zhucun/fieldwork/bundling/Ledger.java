package org.zhucun.fieldwork.bundling;

/** 捆绑账目 */
public enum Ledger {
    /** 项目 */
    PROJECTS,
    /** 资金 */
    FUNDS,
    /** 责任 */
    RESPONSIBILITY
}
