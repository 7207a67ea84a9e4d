package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.attendance.calendar.Calendars;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 考勤表服务: shows a township's month and confirms it. */
@ApplicationScoped
@Transactional
class RegisterService {
    private final RegisterRepository registers;
    private final Registers door;
    private final Calendars calendars;
    private final Policies policies;
    private final Regions regions;
    private final Explanations explanations;
    private final Caller caller;
    private final Clock clock;
    private final Trail trail;
    private final RequestInfo request;

    RegisterService(
            RegisterRepository registers,
            Registers door,
            Calendars calendars,
            Policies policies,
            Regions regions,
            Explanations explanations,
            Caller caller,
            Clock clock,
            Trail trail,
            RequestInfo request) {
        this.registers = registers;
        this.door = door;
        this.calendars = calendars;
        this.policies = policies;
        this.regions = regions;
        this.explanations = explanations;
        this.caller = caller;
        this.clock = clock;
        this.trail = trail;
        this.request = request;
    }

    RegisterView register(String township, String yearMonth) {
        YearMonth month = YearMonth.parse(yearMonth);
        RegisterHead.TownshipRef ref = visible(township, month);
        String path = RegionCode.path(township);
        List<PostedMonth> postings = registers.beneath(path, month);
        requireDuringPostings(path, month, postings);
        RegisterHead head = head(ref, month, registers.state(path, month));
        boolean nights =
                policies.find(EntryWriter.NIGHTS, path, month.atEndOfMonth()).isPresent();
        return RegisterView.of(
                head,
                nights,
                calendars.days(month.atDay(1), month.atEndOfMonth(), path),
                rows(postings, month, nights));
    }

    @Audited(Action.REGISTER_CONFIRMED)
    RegisterHead confirm(String township, String yearMonth, LocalDate until) {
        YearMonth month = YearMonth.parse(yearMonth);
        String path = RegionCode.path(township);
        if (!caller.require().covers(path)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        RegisterHead.TownshipRef ref = named(township, month, ProblemType.OUT_OF_JURISDICTION);
        requireDuringPostings(path, month, registers.beneath(path, month));
        RegisterRepository.State state = registers.lock(path, month, LocalDate.now(clock));
        request.requireVersion(state.version());
        if (state.confirmed()) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        LocalDate through = through(until, month, state);
        RegisterRepository.Seal seal = registers.seal(path, month, through, null);
        registers.confirm(
                township, month, new RegisterRepository.Sealed(through, clock.instant(), seal), caller.require());
        trail.detail(Map.of("through", through.toString(), "entries", seal.entries(), "seal", seal.hash()));
        trail.about(new Subject(township + "/" + yearMonth, ref.name() + " " + yearMonth, path, null));
        return head(ref, month, registers.state(path, month));
    }

    /** What the last confirmation sealed, beside the same computed now. */
    SealView seal(String township, String yearMonth) {
        YearMonth month = YearMonth.parse(yearMonth);
        visible(township, month);
        return registers
                .lastSeal(township, month)
                .map(last -> SealView.of(
                        last,
                        registers.seal(
                                RegionCode.path(township),
                                month,
                                last.through(),
                                last.seal().corrections())))
                .orElse(SealView.OPEN);
    }

    /** A week that has passed, after those confirmed before; or all of the month. */
    private LocalDate through(LocalDate through, YearMonth month, RegisterRepository.State state) {
        if (through == null) {
            return month.atEndOfMonth();
        }
        boolean wrong = !YearMonth.from(through).equals(month)
                || state.closed(through)
                || through.isAfter(LocalDate.now(clock));
        if (wrong) {
            throw DomainException.invalid("through", "attendance.confirm.through");
        }
        return through;
    }

    /** A region office reads its own townships; a unit or a cadre reads those rows of any township that are its own. */
    private RegisterHead.TownshipRef visible(String township, YearMonth month) {
        Office office = caller.require();
        if (office.tree() == Tree.REGION && !office.covers(RegionCode.path(township))) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        return named(township, month, ProblemType.NOT_FOUND);
    }

    private RegisterHead.TownshipRef named(String township, YearMonth month, ProblemType otherwise) {
        RegionRef region = regions.named(Set.of(township), month.atEndOfMonth()).get(township);
        if (region == null) {
            throw DomainException.of(otherwise);
        }
        return new RegisterHead.TownshipRef(township, region.name());
    }

    private void requireDuringPostings(String path, YearMonth month, List<PostedMonth> postings) {
        if (month.isAfter(YearMonth.now(clock))) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "attendance.month.future");
        }
        if (!postings.isEmpty()) {
            return;
        }
        LocalDate earliest = registers.earliestPosting(path).orElse(null);
        if (earliest == null && caller.require().tree() != Tree.REGION) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        if (earliest != null && month.isBefore(YearMonth.from(earliest))) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "attendance.month.early", earliest.toString());
        }
    }

    private List<RegisterView.Row> rows(List<PostedMonth> postings, YearMonth month, boolean nights) {
        Map<UUID, List<Entry>> entries = door.entries(postings, month.atDay(1), month.atEndOfMonth()).stream()
                .collect(Collectors.groupingBy(Entry::postingId));
        LocalDate today = LocalDate.now(clock);
        return postings.stream()
                .map(posting -> new RegisterView.Row(
                        posting.postingId(),
                        posting.cadreId(),
                        posting.cadreName(),
                        posting.roles(),
                        posting.teamName(),
                        posting.villageCode(),
                        posting.villageName(),
                        posting.firstDay(),
                        posting.lastDay(),
                        cells(posting, entries.getOrDefault(posting.postingId(), List.of())),
                        posting.summary(today),
                        nights ? nights(posting, month) : null,
                        nights ? posting.nights(today) : null))
                .toList();
    }

    private static List<RegisterView.Night> nights(PostedMonth posting, YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> posting.onPost(day) && posting.book().nightEntered(day))
                .map(day -> new RegisterView.Night(day, posting.book().night(day)))
                .toList();
    }

    /** The newest entry of each half day; one taken back is shown only where it was a correction. */
    private List<RegisterView.Cell> cells(PostedMonth posting, List<Entry> entries) {
        List<RegisterView.Cell> cells = new ArrayList<>();
        for (Map.Entry<HalfDay, Entry> newest : HalfDay.newest(entries).entrySet()) {
            Entry entry = newest.getValue();
            boolean shown = entry.status() != AttendanceStatus.IN_VILLAGE || entry.source() == EntrySource.CORRECTION;
            if (shown && posting.onPost(entry.day())) {
                cells.add(cell(newest.getKey(), entry));
            }
        }
        return cells;
    }

    private RegisterView.Cell cell(HalfDay at, Entry entry) {
        return new RegisterView.Cell(
                entry.id(),
                at.day(),
                at.half(),
                entry.status(),
                entry.note(),
                entry.source(),
                explanations.why(entry, at.half()),
                entry.recordedName(),
                entry.recordedAt(),
                entry.version());
    }

    private RegisterHead head(RegisterHead.TownshipRef township, YearMonth month, RegisterRepository.State state) {
        return new RegisterHead(
                township,
                month.toString(),
                state.confirmed() ? RegisterHead.State.CONFIRMED : RegisterHead.State.OPEN,
                state.closedTo(),
                state.confirmedBy(),
                state.confirmedAt(),
                state.version(),
                may(state.confirmed()));
    }

    private List<String> may(boolean confirmed) {
        Office office = caller.require();
        List<String> may = new ArrayList<>();
        if (!confirmed && office.may("attendance:record")) {
            may.add("record");
        }
        if (!confirmed && office.may("attendance:confirm")) {
            may.add("confirm");
        }
        if (office.may("attendance:correct")) {
            may.add("correct");
        }
        return may;
    }
}
