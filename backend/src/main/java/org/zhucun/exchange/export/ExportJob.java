package org.zhucun.exchange.export;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.exchange.job.JobProblem;

/**
 * 导出任务: a job as it stands in the database.
 *
 * @param manifest what was signed, as text; null until it is done
 * @param signature compact JWS of the manifest
 */
record ExportJob(
        UUID id,
        ExportKind kind,
        ExportFormat format,
        ExportFilter filter,
        String purpose,
        ExportJobState state,
        Written written,
        String manifest,
        String signature,
        JobProblem problem,
        boolean cancelRequested,
        Times times,
        Asker asker,
        long version) {
    /** How long the file may be loaded once it is there. */
    static final Duration TERM = Duration.ofHours(24);

    /** 写出: how much of the file there is. */
    record Written(long rows, long bytes) {
        static final Written NOTHING = new Written(0, 0);
    }

    /** 时间 */
    record Times(Instant createdAt, Instant startedAt, Instant finishedAt, Instant availableUntil) {
        static Times asked(Instant now) {
            return new Times(now, null, null, null);
        }
    }

    /** 何人: who asked, and as which office. */
    record Asker(UUID accountId, String name, String regionPath) {}

    ExportJobState stateAt(Instant now) {
        return state == ExportJobState.DONE && times.availableUntil().isBefore(now) ? ExportJobState.EXPIRED : state;
    }

    String fileName() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-"
                + id.toString().substring(0, 8) + "." + format.ending();
    }

    Subject subject() {
        return new Subject(id.toString(), kind.name(), asker.regionPath(), null);
    }
}
