package org.zhucun.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.attendance.calendar.CalendarDay;
import org.zhucun.kernel.Versioned;
import org.zhucun.team.PostingRole;

/**
 * 考勤表: a township's month as a grid. Half days without an entry are spent in the village by posting; days outside {@code from} and
 * {@code to} are not posted.
 *
 * @param closedTo last day that is confirmed
 * @param nightsAsked whether a policy asks for nights here; where it does not, nobody is asked
 */
record RegisterView(
        RegisterHead.TownshipRef township,
        String month,
        RegisterHead.State state,
        LocalDate closedTo,
        String confirmedBy,
        Instant confirmedAt,
        boolean nightsAsked,
        List<CalendarDay> calendar,
        List<Row> rows,
        long version,
        List<String> may)
        implements Versioned {

    /**
     * One posting's month.
     *
     * @param to last day on post, null while it goes on
     * @param nights those entered, null where nobody asks for them; any other is spent where the afternoon was
     */
    record Row(
            UUID postingId,
            UUID cadreId,
            String name,
            Set<PostingRole> roles,
            String teamName,
            String villageCode,
            String villageName,
            LocalDate from,
            LocalDate to,
            List<Cell> entries,
            MonthSummary summary,
            List<Night> nights,
            Integer nightsInVillage) {}

    /** One night that somebody entered something for. */
    record Night(LocalDate date, boolean inVillage) {}

    /**
     * One half day that somebody entered something for.
     *
     * @param why who, as which office, when, from what
     */
    record Cell(
            UUID id,
            LocalDate date,
            Half half,
            AttendanceStatus status,
            String note,
            EntrySource source,
            String why,
            String recordedBy,
            Instant recordedAt,
            int version) {}

    static RegisterView of(RegisterHead head, boolean nightsAsked, List<CalendarDay> calendar, List<Row> rows) {
        return new RegisterView(
                head.township(),
                head.month(),
                head.state(),
                head.closedTo(),
                head.confirmedBy(),
                head.confirmedAt(),
                nightsAsked,
                calendar,
                rows,
                head.version(),
                head.may());
    }
}
