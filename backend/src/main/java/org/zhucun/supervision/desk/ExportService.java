package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 审计导出: belongs to the account that asked, in the office that it asked as. Of many rows a second person at that place or above says whether
 * they may go out; he sees what was asked for and why, never the file.
 */
@ApplicationScoped
@Transactional
class ExportService {
    /** An account, a day. */
    static final int MOST_A_DAY = 20;

    static final int MOST_ITEMS_A_DAY = 400_000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_WAITING = 3;
    private static final int RETRY_SECONDS = 60;

    private final ExportRepository exports;
    private final ExportReleaseRepository releases;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Event<ExportQueued> queued;
    private final RequestInfo request;
    private final Clock clock;

    ExportService(
            ExportRepository exports,
            ExportReleaseRepository releases,
            Regions regions,
            Caller caller,
            Trail trail,
            Event<ExportQueued> queued,
            RequestInfo request,
            Clock clock) {
        this.request = request;
        this.exports = exports;
        this.releases = releases;
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
        requireRoom(id, office);
        if (exports.add(id, command, office)) {
            queued.fire(new ExportQueued(id));
        }
        trail.about(new Subject(id.toString(), command.purpose(), office.path(), null));
        return exports.find(id, office)
                .map(this::own)
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /** 429 while as many of an account wait as may, and when its day is used up; sending one again is no further one. */
    private void requireRoom(UUID id, Office office) {
        if (exports.waitingBeside(id, office) >= MOST_WAITING) {
            throw new DomainException(ProblemType.TOO_MANY_REQUESTS, "supervision.desk.waiting", MOST_WAITING)
                    .retryAfter(RETRY_SECONDS);
        }
        if (exports.known(id)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        ExportRepository.Exported day = exports.since(today.atStartOfDay(CHINA).toInstant(), office.accountId());
        if (day.asked() >= MOST_A_DAY || day.items() >= MOST_ITEMS_A_DAY) {
            Instant tomorrow = today.plusDays(1).atStartOfDay(CHINA).toInstant();
            throw new DomainException(
                            ProblemType.TOO_MANY_REQUESTS, "supervision.desk.quota", MOST_A_DAY, MOST_ITEMS_A_DAY)
                    .retryAfter(
                            (int) Duration.between(clock.instant(), tomorrow).toSeconds() + 1);
        }
        if (day.counted() >= MOST_ITEMS_A_DAY) {
            throw new DomainException(ProblemType.TOO_MANY_REQUESTS, "supervision.desk.waiting", day.queued())
                    .retryAfter(RETRY_SECONDS);
        }
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
                this::own);
    }

    DeskExport get(UUID id) {
        Office office = caller.require();
        return exports.find(id, office)
                .map(this::own)
                .or(() -> exports.ofAnother(id, office).map(this::another))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    /** 复核: by another account at the same place or above; the row scope lets nobody else see it. */
    @Audited(Action.DESK_EXPORT_DECIDED)
    DeskExport decide(UUID id, DecideExport command) {
        Office office = caller.require();
        if (exports.find(id, office).isPresent()) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "supervision.desk.own");
        }
        DeskExport export =
                exports.ofAnother(id, office).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(export.version());
        requireOpen(export);
        if (!command.granted() && (command.note() == null || command.note().isBlank())) {
            throw DomainException.invalid("/note", "supervision.desk.reason");
        }
        if (!releases.decide(export, command, office, clock.instant())) {
            throw DomainException.of(ProblemType.STALE);
        }
        trail.about(new Subject(id.toString(), export.purpose(), office.path(), null));
        trail.detail(Map.of("granted", command.granted(), "items", export.items()));
        return exports.ofAnother(id, office).map(this::another).orElseThrow();
    }

    private void requireOpen(DeskExport export) {
        if (export.lapsed(clock.instant())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.desk.lapsed");
        }
        if (export.approval() != ExportApproval.WAITING) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.desk.decided", export.decidedBy());
        }
    }

    private DeskExport own(DeskExport export) {
        return export.in(request.locale(), export.loadable(clock.instant()) ? List.of("load") : List.of());
    }

    private DeskExport another(DeskExport export) {
        boolean open = export.approval() == ExportApproval.WAITING && !export.lapsed(clock.instant());
        return export.in(request.locale(), open ? List.of("decide") : List.of());
    }
}
