package org.zhucun.attendance.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.attendance.MonthSummary;

/**
 * 期间汇总行: a month, quarter or year of a county, a township or a posting.
 *
 * @param key region code or posting id
 * @param nightsInVillage of a posting
 * @param postedWorkdays of a posting: days of its stay that are worked where it lies
 * @param workdaysInVillage those of them spent in the village
 * @param through last day that is counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TotalRow(
        String key,
        String name,
        UUID cadreId,
        String teamName,
        String villageName,
        double postedDays,
        double inVillageDays,
        double officialTripDays,
        double trainingDays,
        double leaveDays,
        double restDays,
        double unexcusedDays,
        Integer nightsInVillage,
        Integer postedWorkdays,
        Double workdaysInVillage,
        LocalDate through) {

    static TotalRow ofPlace(String key, String name, MonthSummary sum, LocalDate through) {
        return of(key, name, null, null, null, sum, null, null, null, through);
    }

    static TotalRow of(
            String key,
            String name,
            UUID cadreId,
            String teamName,
            String villageName,
            MonthSummary sum,
            Integer nights,
            Integer postedWorkdays,
            Double workdaysInVillage,
            LocalDate through) {
        return new TotalRow(
                key,
                name,
                cadreId,
                teamName,
                villageName,
                sum.postedDays(),
                sum.inVillageDays(),
                sum.officialTripDays(),
                sum.trainingDays(),
                sum.leaveDays(),
                sum.restDays(),
                sum.unexcusedDays(),
                nights,
                postedWorkdays,
                workdaysInVillage,
                through);
    }
}
