package org.zhucun.supervision.evidence;

import java.time.Instant;
import java.util.UUID;

/** 上传中的材料. */
record Upload(
        UUID id,
        UUID inspectionId,
        String checklistItem,
        UUID aboutCadre,
        UUID accountId,
        String name,
        long bytes,
        String sha256,
        long received,
        Instant claimedAt,
        Instant expiresAt,
        String regionPath,
        String officePath) {

    UploadView view() {
        return new UploadView(id, inspectionId, bytes, received, expiresAt, false);
    }

    /** Whether it is the same file for the same visit, sent by the same person. */
    boolean is(UUID inspection, UUID account, BeginUpload said) {
        return inspectionId.equals(inspection)
                && accountId.equals(account)
                && bytes == said.bytes()
                && sha256.equals(said.sha256());
    }
}
