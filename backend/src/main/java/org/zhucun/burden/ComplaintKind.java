package org.zhucun.burden;

/** 投诉建议类别 */
public enum ComplaintKind {
    /** 投诉 */
    COMPLAINT,
    /** 建议 */
    SUGGESTION
}
