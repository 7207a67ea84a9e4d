package org.zhucun.team.rotation;

import java.time.LocalDate;

/**
 * 任期计时 (D2, D4): the days that count in one term.
 *
 * @param startedOn first day of the present term
 * @param plannedEndOn last planned day of it
 * @param endedOn last day of the stay, null while it goes on
 */
public record TermClock(LocalDate startedOn, LocalDate plannedEndOn, LocalDate endedOn) {
    /** D2: who started 2019-05-07 has two full years on 2021-05-07, not the day before. */
    LocalDate eligibleOn(Integer leastMonths) {
        return leastMonths == null ? null : startedOn.plusMonths(leastMonths);
    }

    /** @param reminderOn from when on the end is near (D4), null where nobody wants to be told */
    TermState state(LocalDate day, LocalDate reminderOn, boolean frozen) {
        if (endedOn != null && endedOn.isBefore(day)) {
            return TermState.ENDED;
        }
        if (plannedEndOn.isBefore(day)) {
            return frozen ? TermState.EXTENDED : TermState.OVERDUE;
        }
        return reminderOn == null || reminderOn.isAfter(day) ? TermState.RUNNING : TermState.DUE;
    }
}
