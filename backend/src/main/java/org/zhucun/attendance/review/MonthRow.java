package org.zhucun.attendance.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.attendance.MonthSummary;

/**
 * 月度汇总行: the month of a county, a township, a team or a posting.
 *
 * @param key region code, team id or posting id
 * @param state OPEN until every township of it is confirmed
 * @param confirmedTownships how many are
 * @param postings stays with a day in the month
 * @param through last day that is counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MonthRow(
        String key,
        String name,
        @JsonInclude State state,
        Integer townships,
        Integer confirmedTownships,
        UUID cadreId,
        String teamName,
        String villageName,
        int postings,
        double postedDays,
        double inVillageDays,
        double officialTripDays,
        double trainingDays,
        double leaveDays,
        double restDays,
        double unexcusedDays,
        LocalDate through) {

    /** 考勤表状态. */
    enum State {
        OPEN,
        CONFIRMED
    }

    /** Who or what a row is about. */
    record About(
            String key,
            String name,
            State state,
            Integer townships,
            Integer confirmed,
            UUID cadreId,
            String teamName,
            String villageName) {

        static About region(String code, String name, int townships, int confirmed) {
            State state = confirmed == townships ? State.CONFIRMED : State.OPEN;
            return new About(code, name, state, townships, confirmed, null, null, null);
        }

        static About other(String key, String name) {
            return new About(key, name, null, null, null, null, null, null);
        }
    }

    static MonthRow of(About about, int postings, MonthSummary summary, LocalDate through) {
        return new MonthRow(
                about.key(),
                about.name(),
                about.state(),
                about.townships(),
                about.confirmed(),
                about.cadreId(),
                about.teamName(),
                about.villageName(),
                postings,
                summary.postedDays(),
                summary.inVillageDays(),
                summary.officialTripDays(),
                summary.trainingDays(),
                summary.leaveDays(),
                summary.restDays(),
                summary.unexcusedDays(),
                through);
    }
}
