package org.zhucun.supervision.desk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * 导出清单: what an export is, so that anybody who holds the file and the public keys can check it without the system.
 *
 * @param definition what was asked for, in a sentence
 * @param region of the office that asked: it holds what that office sees
 * @param knownAt moment whose records it holds; of what is not kept by moments, the moment of the job
 * @param settled whether every change that was under way at that moment had ended
 * @param sha256 of the file
 * @param snapshot SHA-256 over the lines "id version\n" in the order of the ids, as a figure of the same question has it
 */
public record ExportManifest(
        UUID id,
        String definition,
        DeskQuery query,
        String region,
        String askedBy,
        String purpose,
        Instant askedAt,
        Instant knownAt,
        boolean settled,
        Instant producedAt,
        String mediaType,
        long items,
        long bytes,
        String sha256,
        String snapshot) {
    /** What the trail keeps of the file itself. */
    Map<String, ?> told() {
        return Map.of("purpose", purpose, "sha256", sha256, "items", items);
    }
}
