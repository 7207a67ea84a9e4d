package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 登记: enters exceptions of one month: two statements, however many entries. Holds the township's month until the transaction ends. */
@ApplicationScoped
class EntryWriter {
    /** Registers before this day are not kept: there are no partitions for them. */
    static final LocalDate FIRST_DAY = LocalDate.of(2013, 1, 1);

    private final EntryRepository entries;
    private final Caller caller;
    private final Clock clock;

    EntryWriter(EntryRepository entries, Caller caller, Clock clock) {
        this.entries = entries;
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
        Sheet sheet = new Sheet(month, township, opened, new HashMap<>(entries.byIds(opened)));
        List<EntryOutcome> outcomes = new ArrayList<>(lines.size());
        lines.forEach(line -> outcomes.add(sheet.enter(line)));
        List<EntryOutcome> recorded =
                outcomes.stream().filter(EntryOutcome::recorded).toList();
        if (!recorded.isEmpty()) {
            entries.write(month, recorded, caller.require());
        }
        return outcomes;
    }

    /** 登记页: the months that one write has opened. */
    private final class Sheet {
        private final YearMonth month;
        private final String township;
        private final EntryRepository.Opened opened;
        private final Map<UUID, Entry> made;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final LocalDate today = LocalDate.now(clock);
        private final Office office = caller.require();

        Sheet(YearMonth month, String township, EntryRepository.Opened opened, Map<UUID, Entry> made) {
            this.month = month;
            this.township = township;
            this.opened = opened;
            this.made = made;
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
            String was = posting.book().put(line.day(), line.span(), line.status());
            Entry entry = entry(line, posting.book().version(), was);
            made.put(line.id(), entry);
            return new EntryOutcome(line, null, false, entry, posting);
        }

        private Rejection rejection(EntryLine line, OpenPosting posting) {
            if (posting == null) {
                return Rejection.OUT_OF_JURISDICTION;
            }
            boolean here = township == null || posting.townshipPath().equals(township);
            if (!here || !YearMonth.from(line.day()).equals(month)) {
                return Rejection.OTHER_REGISTER;
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
            return posting.confirmed() && line.source() != EntrySource.CORRECTION ? Rejection.REGISTER_CLOSED : null;
        }

        private Entry entry(EntryLine line, int version, String was) {
            return new Entry(
                    line.id(),
                    line.postingId(),
                    line.day(),
                    line.span(),
                    line.status(),
                    version,
                    was,
                    line.note(),
                    line.source(),
                    line.reason(),
                    office.accountName(),
                    office.nodeName(),
                    now,
                    null);
        }
    }
}
