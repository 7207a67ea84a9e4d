package org.zhucun.team.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 任期: the clock of a stay and its term records.
 *
 * @param plannedEndOn last planned day of the present term
 * @param reminderOn as many days before as the region says (D4)
 * @param eligibleOn from this day the cadre may rotate by his wish (D2); null where no least term is set
 * @param version of the posting
 * @param may wish, renew
 */
public record TermView(
        UUID postingId,
        List<TermRecord> terms,
        LocalDate plannedEndOn,
        LocalDate reminderOn,
        LocalDate eligibleOn,
        boolean eligible,
        TermState state,
        Wish wish,
        LocalDate wishStatedOn,
        String wishNote,
        long version,
        List<String> may)
        implements Versioned {

    /** 任期记录 */
    public record TermRecord(
            int number, LocalDate startedOn, LocalDate plannedEndOn, LocalDate decidedOn, String note) {}
}
