package org.zhucun.audit.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 日志概况: what somebody needs who keeps its checkpoints.
 *
 * @param origin the log's name, first line of every checkpoint
 * @param size of the newest checkpoint, 0 while there is none
 * @param keys that sign it, oldest first, as C2SP signed-note writes them
 * @param witnesses in the caller's range
 */
record LogView(String origin, long size, String root, Instant publishedAt, List<String> keys, List<Witness> witnesses) {

    /**
     * 见证人: who may countersign.
     *
     * @param region code of the region whose system signs with it
     * @param retiredOn from this day on it signs no more; what it signed before stays with the checkpoints
     */
    record Witness(
            UUID id,
            String name,
            String region,
            String key,
            Long signedSize,
            Instant signedAt,
            LocalDate retiredOn,
            String retireReason,
            List<String> may,
            long version)
            implements Versioned {
        /** As somebody reads it who may retire witnesses: one that signs may be retired, or earlier than was said. */
        Witness to(LocalDate day) {
            List<String> deeds = signsOn(day) ? List.of("retire") : List.of();
            return new Witness(id, name, region, key, signedSize, signedAt, retiredOn, retireReason, deeds, version);
        }

        boolean signsOn(LocalDate day) {
            return retiredOn == null || day.isBefore(retiredOn);
        }
    }
}
