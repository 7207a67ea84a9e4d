package org.zhucun.exchange.offline;

/** 包状态. */
public enum BundleState {
    /** 制作中 */
    QUEUED,
    /** 待取走: made, nobody has taken the file yet. */
    MADE,
    /** 在途: somebody has taken the file. */
    CARRIED,
    /** 被拒收: the receiver says that it did not take it. */
    REFUSED,
    /** 已回执 */
    ACKNOWLEDGED,
    /** 未制成: its number is free again. */
    FAILED;

    /** Whether there is a file, or was one. */
    boolean made() {
        return this != QUEUED && this != FAILED;
    }
}
