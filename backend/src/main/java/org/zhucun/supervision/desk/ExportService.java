package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 审计导出: belongs to the account that asked, in the office that it asked as. */
@ApplicationScoped
@Transactional
class ExportService {
    static final String MEDIA_TYPE = "application/x-ndjson";

    private final ExportRepository exports;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Event<ExportQueued> queued;
    private final Clock clock;

    ExportService(
            ExportRepository exports,
            Regions regions,
            Caller caller,
            Trail trail,
            Event<ExportQueued> queued,
            Clock clock) {
        this.exports = exports;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.queued = queued;
        this.clock = clock;
    }

    @Audited(Action.DESK_EXPORT_ASKED)
    DeskExport ask(UUID id, AskExport command) {
        Office office = caller.require();
        regions.readable(command.query().region());
        command.query().requireAnswerable("/query/", command.knownAt());
        if (command.knownAt() != null && command.knownAt().isAfter(clock.instant())) {
            throw DomainException.invalid("/knownAt", "supervision.desk.future");
        }
        if (exports.add(id, command, office)) {
            queued.fire(new ExportQueued(id));
        }
        trail.about(new Subject(id.toString(), command.purpose(), office.path(), null));
        return exports.find(id, office).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    CursorPage<DeskExport> page(Paging paging) {
        Office office = caller.require();
        CursorBinding binding =
                new CursorBinding("desk-exports", office.accountId().toString(), office.path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        return CursorPage.of(
                exports.page(office, after == null ? null : UUID.fromString(after.get(0)), paging.size + 1),
                paging.size,
                binding,
                row -> List.of(row.id().toString()),
                row -> row);
    }

    DeskExport get(UUID id) {
        return exports.find(id, caller.require()).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.DESK_EXPORT_READ)
    InputStream content(UUID id) {
        DeskExport export = get(id);
        if (export.state() != ExportState.DONE) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.desk.unfinished");
        }
        trail.about(
                new Subject(id.toString(), export.purpose(), caller.require().path(), null));
        return new ByteArrayInputStream(
                exports.content(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }
}
