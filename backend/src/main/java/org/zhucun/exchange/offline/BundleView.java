package org.zhucun.exchange.offline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhucun.carrier.Refusal;

/**
 * 离线包: as the sender sees it.
 *
 * @param number in its chain; 1 is the whole
 * @param hash of its manifest, by which receipts name it
 * @param position last entry of the log that it tells of
 * @param upserts how many entries keep something
 * @param deletes how many say that something is gone
 * @param copyRows what the receiver has when it is applied
 * @param complete false where it was full and the next one goes on at once
 * @param bytes of the file
 * @param sha256 of the file, to compare what was burnt
 * @param appliedAt when the receiver applied it, as its receipt says
 * @param refusal why the receiver refused it, as its receipt says
 * @param expected number which the receiver takes next, as that receipt says
 * @param sweptAt when the file was deleted; the record stays
 * @param problem why it could not be made
 */
public record BundleView(
        UUID id,
        UUID peerId,
        UUID chain,
        int number,
        BundleState state,
        String hash,
        Long position,
        long upserts,
        long deletes,
        Long copyRows,
        String copyHash,
        boolean complete,
        Long bytes,
        String sha256,
        Instant askedAt,
        String askedBy,
        Instant madeAt,
        Instant carriedAt,
        String carriedBy,
        int downloads,
        Instant appliedAt,
        Instant acknowledgedAt,
        Refusal refusal,
        Integer expected,
        Instant sweptAt,
        String problem,
        List<String> may) {}
