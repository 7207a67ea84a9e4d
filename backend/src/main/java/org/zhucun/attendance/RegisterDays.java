package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 考勤日之门: enters days that a list says, as the clerk would, part of the caller's deed. A list adds exceptions and takes them back; what stands
 * otherwise in the register stays, and nothing is ever corrected.
 */
@ApplicationScoped
public class RegisterDays {
    private final RegisterRepository registers;
    private final EntryRepository entries;
    private final EntryWriter writer;
    private final Clock clock;

    RegisterDays(RegisterRepository registers, EntryRepository entries, EntryWriter writer, Clock clock) {
        this.registers = registers;
        this.entries = entries;
        this.writer = writer;
        this.clock = clock;
    }

    /** 办理结果 */
    public enum Outcome {
        /** 已登记例外 */
        ENTERED,
        /** 已撤回例外 */
        TAKEN_BACK,
        /** 无变化: the register says so already */
        STANDS,
        /** 未登记: nothing was entered, and nothing is */
        NOTHING
    }

    /**
     * 答复
     *
     * @param entryId of the entry that was made, or that stands; null where there is none
     */
    public record Answer(UUID entryId, Outcome outcome) {}

    /**
     * Enters a day, unless the register says so already, by whomever it was entered.
     *
     * @param township path of the township whose register it is; its month is held until the transaction ends
     * @throws DomainException where the page would refuse it, where another entry stands, or nothing is there to be taken back
     */
    public Answer enter(String township, RegisterDay asked) {
        if (!asked.status().fits(asked.half())) {
            throw Rejection.STATUS_OF_OTHER_PART.inPlace();
        }
        YearMonth month = YearMonth.from(asked.date());
        boolean closed = registers.lock(township, month, LocalDate.now(clock)).closed(asked.date());
        Map<Span, Entry> standing = standing(asked);
        if (says(standing, asked)) {
            return new Answer(standing.values().iterator().next().id(), Outcome.STANDS);
        }
        if (closed) {
            throw Rejection.REGISTER_CLOSED.inPlace();
        }
        requireRoom(standing, asked);
        EntryOutcome outcome = writer.write(month, township, List.of(line(standing.values(), asked)))
                .get(0);
        if (outcome.rejection() != null) {
            throw outcome.rejection().inPlace();
        }
        boolean back = asked.status() == AttendanceStatus.IN_VILLAGE;
        return new Answer(outcome.entry().id(), back ? Outcome.TAKEN_BACK : Outcome.ENTERED);
    }

    /**
     * Compares what a list says beside an exception, e.g. that the rest of the day was spent in the village: nothing is entered or taken back.
     *
     * @throws DomainException where the register says otherwise
     */
    public Answer compare(RegisterDay asked) {
        Map<Span, Entry> standing = standing(asked);
        Set<Span> about = about(asked);
        about.retainAll(standing.keySet());
        if (about.isEmpty()) {
            return new Answer(null, Outcome.NOTHING);
        }
        if (!says(standing, asked)) {
            throw different();
        }
        return new Answer(standing.get(about.iterator().next()).id(), Outcome.STANDS);
    }

    private static DomainException different() {
        return DomainException.of(ProblemType.STATE_CONFLICT).at("/status", "attendance.day.different");
    }

    /** The entries that stand for the parts of the day which the asked one would take, the parts it is about first. */
    private Map<Span, Entry> standing(RegisterDay asked) {
        PostedMonth posted = registers.of(Set.of(asked.postingId()), YearMonth.from(asked.date())).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        Map<Span, Entry> standing = new EnumMap<>(Span.class);
        for (Entry entry :
                entries.of(Set.of(asked.postingId()), Set.of(posted.prefecture()), asked.date(), asked.date())) {
            for (Span part : entry.span().parts()) {
                if (asked.half().parts().contains(part)) {
                    standing.merge(part, entry, (one, other) -> Entry.STANDING.compare(one, other) > 0 ? one : other);
                }
            }
        }
        return standing;
    }

    /** Whether all that is asked stands: an exception with its note, or presence after an exception was taken back. */
    private static boolean says(Map<Span, Entry> standing, RegisterDay asked) {
        if (asked.status() == AttendanceStatus.IN_VILLAGE) {
            List<Span> entered =
                    about(asked).stream().filter(standing::containsKey).toList();
            return !entered.isEmpty()
                    && entered.stream().allMatch(part -> said(standing.get(part), part) == asked.status());
        }
        return about(asked).stream()
                .allMatch(part -> standing.containsKey(part) && same(standing.get(part), part, asked));
    }

    private void requireRoom(Map<Span, Entry> standing, RegisterDay asked) {
        boolean back = asked.status() == AttendanceStatus.IN_VILLAGE;
        if (back && about(asked).stream().noneMatch(standing::containsKey)) {
            throw DomainException.of(ProblemType.RULE_VIOLATED).at("/status", "attendance.day.nothing");
        }
        boolean other = !back
                && about(asked).stream()
                        .anyMatch(part -> standing.containsKey(part) && !same(standing.get(part), part, asked));
        if (other || losesNight(standing.get(Span.NIGHT), asked)) {
            throw different();
        }
    }

    /** An afternoon takes what was said of the night with it, unless that follows from the afternoon. */
    private static boolean losesNight(Entry night, RegisterDay asked) {
        boolean away = asked.status() != AttendanceStatus.IN_VILLAGE;
        return asked.half() != Span.NIGHT
                && night != null
                && night.span() == Span.NIGHT
                && away != (night.status() == AttendanceStatus.AWAY_OVERNIGHT);
    }

    /** The record of a leave or a course speaks for itself; of the clerk's own entry the note is a part. */
    private static boolean same(Entry entry, Span part, RegisterDay asked) {
        return said(entry, part) == asked.status()
                && (asked.note() == null
                        || entry.source() != EntrySource.CLERK
                        || asked.note().equals(entry.note()));
    }

    /** What an entry says of a part: of a night that nobody spoke of what follows from the afternoon. */
    private static AttendanceStatus said(Entry entry, Span part) {
        return part != Span.NIGHT || entry.span() == Span.NIGHT || entry.status() == AttendanceStatus.IN_VILLAGE
                ? entry.status()
                : AttendanceStatus.AWAY_OVERNIGHT;
    }

    private static Set<Span> about(RegisterDay asked) {
        Set<Span> about = EnumSet.copyOf(asked.half().parts());
        if (asked.half() != Span.NIGHT) {
            about.remove(Span.NIGHT);
        }
        return about;
    }

    /** Its id follows from what it says and from what stood before: sent twice, at whatever time and in whatever job, it is one entry. */
    private static EntryLine line(Collection<Entry> before, RegisterDay asked) {
        String said = Stream.of(asked.postingId(), asked.date(), asked.half(), asked.status(), asked.note())
                .map(String::valueOf)
                .collect(Collectors.joining("|", "", "|"));
        String words = before.stream()
                .map(entry -> entry.id().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining("|", said, ""));
        UUID id = UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        return new EntryLine(
                id,
                asked.postingId(),
                asked.date(),
                asked.half(),
                asked.status(),
                asked.note(),
                EntrySource.CLERK,
                null,
                null);
    }
}
