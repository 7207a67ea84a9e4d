package org.zhucun.supervision.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 上传进度
 *
 * @param received bytes that are here; the next piece begins there
 * @param expiresAt until when an unfinished one is kept, null when it has arrived whole
 * @param complete whether it has become evidence
 * @param refused whether what arrived was not what its sender had said, and it begins anew
 */
record UploadView(
        UUID id,
        UUID inspectionId,
        long bytes,
        long received,
        Instant expiresAt,
        boolean complete,
        @JsonIgnore boolean refused) {

    UploadView(UUID id, UUID inspectionId, long bytes, long received, Instant expiresAt, boolean complete) {
        this(id, inspectionId, bytes, received, expiresAt, complete, false);
    }

    UploadView anew() {
        return new UploadView(id, inspectionId, bytes, 0, expiresAt, false, true);
    }

    /** 460, outside of the transaction that let go of what had arrived. */
    UploadView requireWhole() {
        if (refused) {
            throw new DomainException(ProblemType.CHECKSUM_MISMATCH, "supervision.upload.whole");
        }
        return this;
    }
}
