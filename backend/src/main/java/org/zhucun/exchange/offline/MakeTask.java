package org.zhucun.exchange.offline;

import java.util.UUID;

/**
 * 制包任务: a bundle that is asked for, and all it takes to make it.
 *
 * @param previous hash of the manifest before
 * @param cursorFrom where the feed goes on, null to begin with the whole
 * @param position of the log up to which the one before told, -1 for none
 * @param token of who makes it
 */
record MakeTask(
        UUID id,
        UUID peerId,
        UUID chain,
        int number,
        String previous,
        String cursorFrom,
        long position,
        UUID token,
        int attempts,
        String regionPath,
        UUID clientId,
        String recipient,
        String origin) {}
