package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.cadre.ByProduct;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Texts;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/**
 * 副产品入考勤: who is on a training's roll need not be entered by a clerk. Only days that nobody said anything of are taken, never a day to
 * come; what a person entered stays. A day that is confirmed already is corrected, with the roll as the reason.
 */
@ApplicationScoped
class ByProducts {
    /** Postings whose entries are read at once. */
    private static final int TOGETHER = 500;

    private final Registers registers;
    private final RegisterRepository months;
    private final EntryRepository entries;
    private final Teams teams;
    private final Clock clock;

    ByProducts(Registers registers, RegisterRepository months, EntryRepository entries, Teams teams, Clock clock) {
        this.registers = registers;
        this.months = months;
        this.entries = entries;
        this.teams = teams;
        this.clock = clock;
    }

    /** In the transaction of the record; in the order of its months, so that two rolls do not wait for each other. */
    void heard(@Observes ByProduct product) {
        List<EntryLine> lines = new ArrayList<>();
        Closings closings = new Closings();
        List<Near> near = new ArrayList<>();
        for (ByProduct.Stay stay : product.stays()) {
            for (PostingRef posting : teams.postingsOf(stay.cadreId())) {
                Near place = new Near(stay, posting);
                if (!posting.startedOn().isAfter(place.to())
                        && (posting.endedOn() == null || !posting.endedOn().isBefore(place.from()))) {
                    near.add(place);
                }
            }
        }
        for (int at = 0; at < near.size(); at += TOGETHER) {
            List<Near> some = near.subList(at, Math.min(at + TOGETHER, near.size()));
            Map<UUID, List<Entry>> said = said(some);
            some.forEach(place -> lines.addAll(
                    lines(product, place, said.getOrDefault(place.posting().id(), List.of()), closings)));
        }
        if (!lines.isEmpty()) {
            registers.enter(lines);
        }
    }

    /** A stay and a posting it may be about, with the days on which an earlier word of the same record is looked for. */
    private record Near(ByProduct.Stay stay, PostingRef posting) {
        LocalDate from() {
            return later(stay.from().minusDays(ByProduct.AROUND), EntryWriter.FIRST_DAY);
        }

        LocalDate to() {
            return stay.to().plusDays(ByProduct.AROUND);
        }

        boolean about(Entry entry) {
            return !entry.day().isBefore(from()) && !entry.day().isAfter(to());
        }
    }

    /** What was said of these postings, asked for at once. */
    private Map<UUID, List<Entry>> said(List<Near> near) {
        return entries
                .of(
                        near.stream()
                                .map(place -> place.posting().id())
                                .distinct()
                                .toList(),
                        near.stream()
                                .map(place -> place.posting().prefecture())
                                .distinct()
                                .toList(),
                        near.stream().map(Near::from).min(LocalDate::compareTo).orElseThrow(),
                        near.stream().map(Near::to).max(LocalDate::compareTo).orElseThrow())
                .stream()
                .collect(Collectors.groupingBy(Entry::postingId));
    }

    private List<EntryLine> lines(ByProduct product, Near place, List<Entry> entries, Closings closings) {
        ByProduct.Stay stay = place.stay();
        PostingRef posting = place.posting();
        Map<HalfDay, Entry> said =
                HalfDay.newest(entries.stream().filter(place::about).toList());
        Posted posted = new Posted(posting);
        Set<HalfDay> wanted = product.withdrawn() ? Set.of() : halves(stay, posted);
        List<EntryLine> lines = new ArrayList<>();
        Set<HalfDay> back = new TreeSet<>();
        said.forEach((half, entry) -> {
            boolean own = product.sourceId().equals(entry.sourceId()) && entry.status() == AttendanceStatus.TRAINING;
            // a day that the posting has since lost counts no more and cannot be written
            if (own && !wanted.contains(half) && posted.on(half.day())) {
                back.add(half);
            }
        });
        Set<HalfDay> fresh = new TreeSet<>(wanted);
        fresh.removeIf(half -> said.containsKey(half) && !open(said.get(half)));
        lines.addAll(lines(product, posting, back, AttendanceStatus.IN_VILLAGE, closings));
        lines.addAll(lines(product, posting, fresh, AttendanceStatus.TRAINING, closings));
        return lines;
    }

    /** A day that a leave or a roll gave back may be taken, also where that was a correction; what a person said of it stays. */
    private static boolean open(Entry entry) {
        boolean followed = entry.source() == EntrySource.LEAVE || entry.sourceId() != null || entry.leave() != null;
        return entry.status() == AttendanceStatus.IN_VILLAGE && followed;
    }

    private Set<HalfDay> halves(ByProduct.Stay stay, Posted posted) {
        Set<HalfDay> halves = new TreeSet<>();
        LocalDate last = stay.to().isAfter(LocalDate.now(clock)) ? LocalDate.now(clock) : stay.to();
        for (LocalDate day = later(stay.from(), EntryWriter.FIRST_DAY); !day.isAfter(last); day = day.plusDays(1)) {
            if (posted.on(day)) {
                halves.add(new HalfDay(day, Half.AM));
                halves.add(new HalfDay(day, Half.PM));
            }
        }
        return halves;
    }

    private List<EntryLine> lines(
            ByProduct product, PostingRef posting, Set<HalfDay> halves, AttendanceStatus status, Closings closings) {
        Map<LocalDate, Set<Half>> byDay = new TreeMap<>();
        halves.forEach(half -> byDay.computeIfAbsent(half.day(), day -> EnumSet.noneOf(Half.class))
                .add(half.half()));
        List<EntryLine> lines = new ArrayList<>();
        byDay.forEach((day, of) -> {
            Span span = of.size() == 2
                    ? Span.DAY
                    : Span.valueOf(of.iterator().next().name());
            boolean closed = closings.closed(posting.regionPath(), day);
            String reason = closed
                    ? Texts.get(Locale.SIMPLIFIED_CHINESE, "attendance.training.reason", product.sourceName())
                    : null;
            lines.add(new EntryLine(
                    Ids.next(),
                    posting.id(),
                    day,
                    span,
                    status,
                    product.sourceName(),
                    closed ? EntrySource.CORRECTION : EntrySource.TRAINING,
                    reason,
                    null,
                    product.sourceId(),
                    null));
        });
        return lines;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** The days of one posting, each month asked for once. */
    private final class Posted {
        private final PostingRef posting;
        private final Map<YearMonth, PostedMonth> months = new HashMap<>();

        Posted(PostingRef posting) {
            this.posting = posting;
        }

        boolean on(LocalDate day) {
            return posting.covers(day)
                    && months.computeIfAbsent(YearMonth.from(day), month -> registers.month(posting.id(), month))
                            .onPost(day);
        }
    }

    /** The states of registers, each asked for once. */
    private final class Closings {
        private static final int TOWNSHIP_PATH = 26;

        private final Map<String, RegisterRepository.State> states = new HashMap<>();

        boolean closed(String regionPath, LocalDate day) {
            String township = regionPath.substring(0, TOWNSHIP_PATH);
            YearMonth month = YearMonth.from(day);
            return states.computeIfAbsent(township + month, key -> months.state(township, month))
                    .closed(day);
        }
    }
}
