package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.policy.Policies;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 登记: enters exceptions of one month: two statements, however many entries. Holds the township's month until the transaction ends. */
@ApplicationScoped
class EntryWriter {
    /** Registers before this day are not kept: there are no partitions for them. */
    static final LocalDate FIRST_DAY = LocalDate.of(2013, 1, 1);

    static final String NIGHTS = "attendance.nightRequired.month";

    private final EntryRepository entries;
    private final Corrections corrections;
    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    EntryWriter(EntryRepository entries, Corrections corrections, Policies policies, Caller caller, Clock clock) {
        this.entries = entries;
        this.corrections = corrections;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Enters what can be entered.
     *
     * @param township path of the one township whose register is written, null for any
     * @param lines entries of this month
     * @return an outcome for each line, in their order
     */
    List<EntryOutcome> write(YearMonth month, String township, List<EntryLine> lines) {
        EntryRepository.Opened opened = entries.open(lines, month, LocalDate.now(clock));
        Sheet sheet = new Sheet(month, township, opened, new HashMap<>(entries.byIds(opened)), claimed(lines, opened));
        List<EntryOutcome> outcomes = new ArrayList<>(lines.size());
        lines.forEach(line -> outcomes.add(sheet.enter(line)));
        List<EntryOutcome> recorded =
                outcomes.stream().filter(EntryOutcome::recorded).toList();
        if (!recorded.isEmpty()) {
            entries.write(month, recorded, caller.require());
            corrections.tell(recorded);
        }
        return outcomes;
    }

    /** What is on record for the days that a device without a network speaks of: some of it may have been entered later. */
    private List<Entry> claimed(List<EntryLine> lines, EntryRepository.Opened opened) {
        List<EntryLine> late = lines.stream()
                .filter(line -> line.claimedAt() != null && opened.postings().containsKey(line.postingId()))
                .toList();
        if (late.isEmpty()) {
            return List.of();
        }
        return entries.of(
                late.stream().map(EntryLine::postingId).distinct().toList(),
                opened.postings().values().stream()
                        .map(OpenPosting::prefecture)
                        .distinct()
                        .toList(),
                late.stream().map(EntryLine::day).min(LocalDate::compareTo).orElseThrow(),
                late.stream().map(EntryLine::day).max(LocalDate::compareTo).orElseThrow());
    }

    /** A day of a posting. */
    private record Day(UUID posting, LocalDate day) {}

    /** 登记页: the months that one write has opened. */
    private final class Sheet {
        private final YearMonth month;
        private final String township;
        private final EntryRepository.Opened opened;
        private final Map<UUID, Entry> made;
        private final Map<Day, List<Entry>> known = new HashMap<>();
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final LocalDate today = LocalDate.now(clock);
        private final Office office = caller.require();

        Sheet(
                YearMonth month,
                String township,
                EntryRepository.Opened opened,
                Map<UUID, Entry> made,
                List<Entry> recorded) {
            this.month = month;
            this.township = township;
            this.opened = opened;
            this.made = made;
            recorded.forEach(this::know);
        }

        EntryOutcome enter(EntryLine line) {
            OpenPosting posting = opened.postings().get(line.postingId());
            if (made.containsKey(line.id()) || opened.known().contains(line.id())) {
                Entry entry = made.get(line.id());
                return entry != null && line.same(entry)
                        ? new EntryOutcome(line, null, true, entry, posting)
                        : EntryOutcome.rejected(line, Rejection.ID_REUSED);
            }
            Rejection rejection = rejection(line, posting);
            if (rejection != null) {
                return EntryOutcome.rejected(line, rejection);
            }
            MonthBook book = posting.book();
            Entry entry = entry(line, book.version() + 1);
            String was = book.put(line.day(), line.span(), line.status(), settled(entry));
            Entry written = entry.changing(was);
            made.put(line.id(), written);
            know(written);
            return new EntryOutcome(line, null, false, written, posting);
        }

        private void know(Entry entry) {
            known.computeIfAbsent(new Day(entry.postingId(), entry.day()), day -> new ArrayList<>())
                    .add(entry);
        }

        /** The parts of its day of which something later is known. */
        private Set<Span> settled(Entry entry) {
            Set<Span> settled = EnumSet.noneOf(Span.class);
            if (entry.claimedAt() != null) {
                known.getOrDefault(new Day(entry.postingId(), entry.day()), List.of()).stream()
                        .filter(other -> Entry.STANDING.compare(other, entry) > 0)
                        .forEach(other -> settled.addAll(other.span().parts()));
            }
            return settled;
        }

        private Rejection rejection(EntryLine line, OpenPosting posting) {
            if (posting == null) {
                return Rejection.OUT_OF_JURISDICTION;
            }
            boolean here = township == null || posting.townshipPath().equals(township);
            if (!here || !YearMonth.from(line.day()).equals(month)) {
                return Rejection.OTHER_REGISTER;
            }
            if (!line.status().fits(line.span())) {
                return Rejection.STATUS_OF_OTHER_PART;
            }
            if (line.day().isAfter(today) && line.source() != EntrySource.LEAVE) {
                return Rejection.FUTURE_DAY;
            }
            if (line.day().isBefore(FIRST_DAY)) {
                return Rejection.BEFORE_RECORDS;
            }
            if (!posting.book().onPost(line.day())) {
                return Rejection.NOT_POSTED;
            }
            if (posting.closed(line.day()) && line.source() != EntrySource.CORRECTION) {
                return Rejection.REGISTER_CLOSED;
            }
            boolean unasked = line.span() == Span.NIGHT
                    && policies.find(NIGHTS, posting.regionPath(), line.day()).isEmpty();
            return unasked ? Rejection.NIGHT_NOT_ASKED : null;
        }

        private Entry entry(EntryLine line, int version) {
            return new Entry(
                    line.id(),
                    line.postingId(),
                    line.day(),
                    line.span(),
                    line.status(),
                    version,
                    null,
                    line.note(),
                    line.source(),
                    line.reason(),
                    office.accountName(),
                    office.nodeName(),
                    now,
                    line.claimedAt(),
                    line.sourceId(),
                    null);
        }
    }
}
