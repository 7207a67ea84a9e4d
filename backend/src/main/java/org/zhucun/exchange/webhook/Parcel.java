package org.zhucun.exchange.webhook;

import java.time.Instant;
import java.util.UUID;
import org.zhucun.exchange.feed.FeedOp;
import org.zhucun.exchange.feed.FeedType;

/**
 * 待投事件: an event that this node has taken to send.
 *
 * @param token proof that it is still this node's
 * @param attempts this one included
 * @param firstAt when it was first tried since it was queued
 */
record Parcel(
        UUID id,
        UUID token,
        String subject,
        FeedType type,
        String item,
        FeedOp op,
        long position,
        String cursor,
        Instant changedAt,
        int attempts,
        Instant firstAt) {}
