package org.zhucun.supervision.draw;

/** 分层: what a candidate is drawn among, the first that fits. */
public enum Stratum {
    /** 风险 : findings in the last twelve months */
    RISK,
    /** 久未督查 */
    STALE,
    /** 偏远 */
    FAR,
    /** 其他 */
    OTHER
}
