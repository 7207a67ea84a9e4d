package org.zhucun.exchange.webhook;

import java.time.Instant;
import java.util.UUID;
import org.zhucun.exchange.feed.FeedOp;
import org.zhucun.exchange.feed.FeedType;

/**
 * 推送事件: one announcement and what came of it.
 *
 * @param id {@code webhook-id} of every attempt
 * @param subject of one subject the next is sent after the one before was accepted or given up
 * @param position of the deed in the log
 * @param nextAt when it is sent, or sent again; null when it is over
 * @param lastStatus of the last answer, null when there was none
 */
public record EventView(
        UUID id,
        String subject,
        FeedType type,
        FeedOp op,
        long position,
        Instant changedAt,
        EventState state,
        int attempts,
        Instant nextAt,
        Instant lastAt,
        Integer lastStatus,
        SendOutcome lastOutcome) {}
