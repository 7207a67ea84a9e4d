package org.zhucun.supervision.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Pieces;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 导出下载: once, within its term, and of many rows only when a second person agreed. That it is loaded is written, with its deed, before the
 * first byte goes out; then the file goes piece by piece.
 */
@ApplicationScoped
class ExportDownload {
    static final String MEDIA_TYPE = "application/x-ndjson";

    private final ExportRepository exports;
    private final ExportReleaseRepository releases;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    ExportDownload(
            ExportRepository exports, ExportReleaseRepository releases, Caller caller, Trail trail, Clock clock) {
        this.exports = exports;
        this.releases = releases;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** In a transaction of its own, because one that answers a GET writes nothing. */
    InputStream load(UUID id) {
        Office office = caller.require();
        long bytes = Caller.as(office, () -> QuarkusTransaction.requiringNew().call(() -> spend(id, office)));
        return new SequenceInputStream(new Pieces(number -> piece(office, id, number), bytes));
    }

    /** Each piece in a transaction of its own as the office that asked, because a download may take minutes. */
    private Optional<byte[]> piece(Office office, UUID id, int number) {
        return Caller.as(office, () -> QuarkusTransaction.requiringNew().call(() -> releases.piece(id, number)));
    }

    /** @return how long the file is */
    private long spend(UUID id, Office office) {
        DeskExport export = exports.find(id, office).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        Instant now = clock.instant();
        requireFree(export, now);
        if (!releases.spend(id, now)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.desk.spent");
        }
        trail.detail(export.manifest().told());
        trail.record(Action.DESK_EXPORT_READ, new Subject(id.toString(), export.purpose(), office.path(), null));
        return export.manifest().bytes();
    }

    private static void requireFree(DeskExport export, Instant now) {
        if (export.state() != ExportState.DONE) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.desk.unfinished");
        }
        if (export.lapsed(now)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.desk.lapsed");
        }
        if (export.approval() == ExportApproval.WAITING) {
            throw new DomainException(ProblemType.FORBIDDEN, "supervision.desk.second", DeskExport.ALONE);
        }
        if (export.approval() == ExportApproval.REFUSED) {
            throw new DomainException(
                    ProblemType.FORBIDDEN, "supervision.desk.refused", export.decidedBy(), export.decisionNote());
        }
        if (export.readAt() != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.desk.spent");
        }
        if (!export.loadable(now)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.desk.expired");
        }
    }
}
