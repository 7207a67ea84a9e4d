package org.zhucun.exchange.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.zhucun.exchange.feed.FeedType;

/**
 * 副本中的一条: as the sender told of it.
 *
 * @param senderId peer whose bundles told of it
 * @param id there; of a month of the register {@code posting/yyyy-mm}
 * @param version of the resource there, where it has one
 * @param position in the sender's log
 * @param changedAt null of what was there when the copy began
 * @param deleted whether it is gone
 * @param data as the change feed has it; null when it is gone
 * @param number of the bundle that told of it last
 */
public record ReceivedRowView(
        UUID senderId,
        FeedType type,
        String id,
        Long version,
        String regionCode,
        long position,
        Instant changedAt,
        boolean deleted,
        JsonNode data,
        int number) {}
