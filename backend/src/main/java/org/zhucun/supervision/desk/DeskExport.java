package org.zhucun.supervision.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * 审计导出: a job and, when it is done, its manifest.
 *
 * @param signature compact JWS (ES256) whose payload is the manifest; the keys are at /.well-known/jwks.json
 * @param problem why it failed
 */
public record DeskExport(
        UUID id,
        String purpose,
        DeskQuery query,
        ExportState state,
        Instant knownAt,
        Instant askedAt,
        Instant doneAt,
        Long items,
        ExportManifest manifest,
        String signature,
        String problem) {}
