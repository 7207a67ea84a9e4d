package org.zhucun.exchange.webhook;

/** 停止原因: why a subscription stands still. */
public enum WebhookCause {
    /** Somebody said so, with a reason. */
    BY_HAND,
    /** Nothing was accepted for a day. */
    FAILING,
    /** The receiver answered that there is nothing any more (410). */
    GONE,
    /** The client was revoked or has expired. */
    CLIENT_ENDED,
    /** The client may not read the feed, or none of the resources. */
    CLIENT_MAY_NOT,
    /** The system was restored to an earlier day: the copy has to be begun again. */
    LOG_RESTORED
}
