package org.zhucun.supervision.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * 佐证材料
 *
 * @param findingId the finding that rests on it, null where it shows the visit
 * @param mediaType as the content tells
 * @param sha256 of the content, the same as in the deed of attaching it
 * @param claimedAt by the clock of the device
 * @param attachedAt by the clock of the server
 */
record EvidenceView(
        UUID id,
        UUID inspectionId,
        UUID findingId,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Instant claimedAt,
        Instant attachedAt,
        String attachedBy) {}
