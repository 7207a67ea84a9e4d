package org.zhucun.exchange.offline;

import java.time.Instant;
import java.util.UUID;
import org.zhucun.carrier.Refusal;

/**
 * 收到的包: as the receiver sees it.
 *
 * @param peerId of the sender
 * @param hash of its manifest
 * @param refusal why it was refused, null where it was applied
 * @param reason the same as a sentence
 * @param madeAt when the sender made it
 * @param position last entry of the sender's log that it tells of
 * @param copyRows resources in the copy after it, null where it was refused
 * @param copyHash of the copy after it: the one that the sender has of what it sent
 * @param sha256 of the file
 * @param receipt text of the file to be carried back
 */
public record ReceivedBundleView(
        UUID id,
        UUID peerId,
        UUID chain,
        int number,
        String hash,
        ReceivedState state,
        Refusal refusal,
        String reason,
        Instant madeAt,
        long position,
        long upserts,
        long deletes,
        Long copyRows,
        String copyHash,
        String sha256,
        long bytes,
        Instant receivedAt,
        String receivedBy,
        String receipt) {}
