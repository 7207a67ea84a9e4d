package org.zhucun.supervision;

/** 异议: where the objection of the inspected stands. */
public enum Dispute {
    /** 待裁定: shown, and not counted */
    OPEN,
    /** 异议成立: the finding is withdrawn from counting and stays visible */
    UPHELD,
    /** 异议不成立 */
    DISMISSED
}
