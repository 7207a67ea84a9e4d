package org.zhucun.exchange.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * 变更: what a copy has to do about one resource.
 *
 * @param type what it is
 * @param id its id, unique inside of its type; of a month of the register {@code posting/yyyy-mm}
 * @param position of the deed that touched it last, in the order of the log; what is given to a copy that begins has the position at which it began
 * @param changedAt when it was changed; null for what is given to a copy that begins
 * @param regionCode where it lies; of what moved away, where it lay
 * @param version of the resource, where it has one
 * @param data what it is now, as this office may read it; null when it is deleted
 */
record FeedEntry(
        FeedType type,
        String id,
        FeedOp op,
        long position,
        Instant changedAt,
        String regionCode,
        Long version,
        JsonNode data) {}
