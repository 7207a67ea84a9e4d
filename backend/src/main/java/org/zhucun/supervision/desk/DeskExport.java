package org.zhucun.supervision.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.Versioned;
import org.zhucun.policy.Clauses;

/**
 * 审计导出: a job and, when it is done, its manifest.
 *
 * @param signature compact JWS (ES256) whose payload is the manifest; the keys are at /.well-known/jwks.json
 * @param problem why it failed
 * @param askedBy who asked, as which office
 * @param availableUntil the file is loaded before then, and once; null as long as it is not there or waits for a second person
 * @param readAt when it was loaded
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
        String problem,
        String askedBy,
        String office,
        ExportApproval approval,
        String decidedBy,
        Instant decidedAt,
        String decisionNote,
        Instant availableUntil,
        Instant readAt,
        List<String> may,
        long version)
        implements Versioned {
    /** Rows that one person alone may take out. */
    static final int ALONE = 1_000;

    /** How long a file may be loaded once it is there and free. */
    static final Duration TERM = Duration.ofHours(24);

    /** How long it waits for a second person. */
    static final Duration DECIDED_WITHIN = Duration.ofDays(7);

    /** Whether nobody decided in time: its file is gone. */
    boolean lapsed(Instant now) {
        return approval == ExportApproval.WAITING && doneAt.plus(DECIDED_WITHIN).isBefore(now);
    }

    /** Whether its file may be loaded, or a second person's word is awaited. */
    boolean loadable(Instant now) {
        return availableUntil != null && readAt == null && !availableUntil.isBefore(now);
    }

    /** As somebody reads it: why it failed is kept as clauses, and what he may do depends on who he is. */
    DeskExport in(Locale locale, List<String> may) {
        return new DeskExport(
                id,
                purpose,
                query,
                state,
                knownAt,
                askedAt,
                doneAt,
                items,
                manifest,
                signature,
                Clause.sentence(Clauses.read(problem), locale),
                askedBy,
                office,
                approval,
                decidedBy,
                decidedAt,
                decisionNote,
                availableUntil,
                readAt,
                may,
                version);
    }
}
