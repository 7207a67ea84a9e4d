package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 考勤之门: the door to registers for other rooms. Call it inside a transaction; it shows and changes what the caller may see. */
@ApplicationScoped
public class Registers {
    private final RegisterRepository registers;
    private final EntryRepository entries;
    private final EntryWriter writer;
    private final Clock clock;

    Registers(RegisterRepository registers, EntryRepository entries, EntryWriter writer, Clock clock) {
        this.registers = registers;
        this.entries = entries;
        this.writer = writer;
        this.clock = clock;
    }

    /** What a month amounts to for each of these postings, no further than today; one query. */
    public Map<UUID, MonthSummary> summaries(Set<UUID> postings, YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        return registers.of(postings, month).stream()
                .collect(Collectors.toMap(PostedMonth::postingId, posting -> posting.summary(today)));
    }

    /** The postings beneath a region that have a day in the month, with what was entered. */
    public List<PostedMonth> months(String regionPath, YearMonth month) {
        return registers.beneath(regionPath, month);
    }

    /** These postings, with what was entered in one month. */
    public List<PostedMonth> months(Set<UUID> postings, YearMonth month) {
        return postings.isEmpty() ? List.of() : registers.of(postings, month);
    }

    /** One posting in one month. */
    public PostedMonth month(UUID posting, YearMonth month) {
        return registers.of(Set.of(posting), month).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /** All entries of postings between two days, oldest version first. */
    public List<Entry> entries(Collection<PostedMonth> postings, LocalDate from, LocalDate to) {
        if (postings.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = postings.stream().map(PostedMonth::postingId).collect(Collectors.toSet());
        Set<String> prefectures = postings.stream().map(PostedMonth::prefecture).collect(Collectors.toSet());
        return entries.of(ids, prefectures, from, to);
    }

    /**
     * Enters what follows from a decision elsewhere, e.g. a leave, all or nothing, month by month.
     *
     * @throws DomainException when one of them is refused, e.g. 409 REGISTER_CLOSED
     */
    public void enter(List<EntryLine> lines) {
        Map<YearMonth, List<EntryLine>> byMonth = lines.stream()
                .collect(Collectors.groupingBy(line -> YearMonth.from(line.day()), TreeMap::new, Collectors.toList()));
        byMonth.forEach((month, ofMonth) -> {
            for (EntryOutcome outcome : writer.write(month, null, ofMonth)) {
                if (outcome.rejection() != null) {
                    throw outcome.rejection().asProblem();
                }
            }
        });
    }

    /** Which days of a month are confirmed where a village lies: a register is closed week by week. */
    public Predicate<LocalDate> confirmed(String villagePath, YearMonth month) {
        String township = villagePath.substring(0, "/62/6205/620503/620503100/".length());
        return registers.state(township, month)::closed;
    }
}
