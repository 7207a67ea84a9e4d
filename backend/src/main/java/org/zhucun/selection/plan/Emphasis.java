package org.zhucun.selection.plan;

/** 侧重: what a plan gives more weight to. */
public enum Emphasis {
    /** 均衡 */
    BALANCED,
    /** 供需契合 */
    MATCH,
    /** 工作延续 */
    CONTINUITY,
    /** 就近方便 */
    NEARNESS
}
