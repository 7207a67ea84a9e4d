package org.zhucun.attendance.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.EntryLine;
import org.zhucun.attendance.EntrySource;
import org.zhucun.attendance.Evidence;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.PostedMonth;
import org.zhucun.attendance.Registers;
import org.zhucun.attendance.Span;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.team.FindingWithdrawn;
import org.zhucun.team.FoundAbsent;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 不符处理: compares what inspectors found with what registers say, and lets a person settle it. */
@ApplicationScoped
@Transactional
class ConflictService {
    private static final int MOST_LETTERS = 500;

    private final ConflictRepository conflicts;
    private final Registers registers;
    private final Evidence evidence;
    private final Teams teams;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    ConflictService(
            ConflictRepository conflicts,
            Registers registers,
            Evidence evidence,
            Teams teams,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.conflicts = conflicts;
        this.registers = registers;
        this.evidence = evidence;
        this.teams = teams;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    /** In the transaction that tells the inspected. Where the register says that he was away there is nothing to settle. */
    void found(@Observes FoundAbsent found) {
        Optional<PostingRef> posting = teams.postingOf(found.cadreId(), found.on());
        if (posting.isEmpty()
                || conflicts.opened(found.findingId(), posting.get().id())) {
            return;
        }
        PostedMonth month = registers.month(posting.get().id(), YearMonth.from(found.on()));
        AttendanceStatus am = month.status(found.on(), Half.AM);
        AttendanceStatus pm = month.status(found.on(), Half.PM);
        boolean present = am == AttendanceStatus.IN_VILLAGE || pm == AttendanceStatus.IN_VILLAGE;
        if (month.onPost(found.on()) && present) {
            conflicts.persistAndFlush(new Conflict(
                    posting.get(),
                    found,
                    "" + am.letter() + pm.letter(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    /** In the transaction that upholds the objection. */
    void withdrawn(@Observes FindingWithdrawn finding) {
        String reason = finding.number() + " " + finding.reason();
        for (Conflict conflict : conflicts.openOf(finding.findingId())) {
            conflict.withdraw(
                    reason.substring(0, Math.min(reason.length(), MOST_LETTERS)),
                    caller.require(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        conflicts.flush();
    }

    CursorPage<ConflictView> page(ConflictFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding =
                new CursorBinding("conflicts", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<Conflict> rows = after == null
                ? conflicts.page(filter, null, null)
                : conflicts.page(filter, OffsetDateTime.parse(after.get(0)), UUID.fromString(after.get(1)));
        CursorPage<ConflictView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.openedAt.atOffset(ZoneOffset.UTC).toString(), row.id.toString()),
                this::view);
        return filter.withTotal ? page.withTotal(conflicts.total(filter)) : page;
    }

    ConflictView get(UUID id) {
        return view(conflicts.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    @Audited(Action.REGISTER_CONFLICT_SETTLED)
    ConflictView settle(UUID id, SettleConflict command) {
        Conflict conflict =
                conflicts.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(conflict.version);
        if (!conflicts.counts(conflict.findingId, LocalDate.now(clock))) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "attendance.conflict.early");
        }
        conflict.settle(
                command,
                caller.require(),
                conflicts.confirmer(conflict.regionPath, conflict.day),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (command.outcome() == Outcome.REGISTER_CORRECTED) {
            conflict.entryId = correct(conflict, command);
        }
        conflicts.flush();
        trail.about(new Subject(
                conflict.id.toString(),
                conflict.cadreName + " " + conflict.day,
                conflict.regionPath,
                conflict.unitPath));
        trail.detail(Map.of("outcome", command.outcome().name(), "finding", conflict.findingNumber));
        return view(conflict);
    }

    /** What he was instead is said by the person who settles; a day that was away without leave is said so by him, never concluded. */
    private UUID correct(Conflict conflict, SettleConflict command) {
        boolean said = command.half() != null
                && command.half() != Span.NIGHT
                && command.status() != null
                && command.status() != AttendanceStatus.IN_VILLAGE
                && command.status() != AttendanceStatus.AWAY_OVERNIGHT;
        if (!said) {
            throw DomainException.invalid("/status", "attendance.conflict.status");
        }
        UUID entry = Ids.next();
        registers.enter(List.of(new EntryLine(
                entry,
                conflict.postingId,
                conflict.day,
                command.half(),
                command.status(),
                null,
                EntrySource.CORRECTION,
                command.reason().strip(),
                null)));
        return entry;
    }

    private ConflictView view(Conflict conflict) {
        Office office = caller.require();
        boolean may = conflict.state == ConflictState.OPEN
                && office.may("attendance:settle")
                && conflicts.counts(conflict.findingId, LocalDate.now(clock));
        return new ConflictView(
                conflict.id,
                conflict.postingId,
                conflict.cadreId,
                conflict.cadreName,
                RegionCode.ofPath(conflict.regionPath),
                conflict.villageName,
                conflict.day,
                AttendanceStatus.of(conflict.said.charAt(0)),
                AttendanceStatus.of(conflict.said.charAt(1)),
                conflict.findingId,
                conflict.findingNumber,
                conflict.facts,
                conflict.foundByName,
                evidence.of(conflict.cadreId, conflict.day, conflict.day).getOrDefault(conflict.day, List.of()),
                conflict.openedAt,
                conflict.state,
                conflict.outcome,
                conflict.reason,
                conflict.entryId,
                conflict.settledName,
                conflict.settledOffice,
                conflict.settledAt,
                conflict.version,
                may ? List.of("settle") : List.of());
    }
}
