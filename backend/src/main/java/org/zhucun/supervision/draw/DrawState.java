package org.zhucun.supervision.draw;

/** 抽取状态: how far a draw is. */
public enum DrawState {
    /** 待承诺 */
    DRAFT,
    /** 待揭示 */
    COMMITTED,
    /** 待抽取 */
    REVEALED,
    /** 已抽取 */
    DRAWN,
    /** 已公布 */
    PUBLISHED,
    /** 已中止 */
    ABORTED
}
