package org.zhucun.exchange.feed;

/** 变更方式: what a copy does with an entry of the feed. */
public enum FeedOp {
    /** Keep {@code data} under type and id, in place of what was there. */
    UPSERT,
    /** Keep nothing under type and id any more: it is gone, has moved away, or may no longer be read. */
    DELETE
}
