package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.zhucun.team.PostingRole;

/**
 * 派驻月: a posting in a month, with the half days entered.
 *
 * @param firstDay on post: arrival, or the start while no arrival is recorded
 * @param lastDay on post, null while it goes on
 */
public record PostedMonth(
        UUID postingId,
        UUID cadreId,
        String cadreName,
        UUID teamId,
        String teamName,
        String villageCode,
        String villageName,
        Set<PostingRole> roles,
        LocalDate firstDay,
        LocalDate lastDay,
        String regionPath,
        MonthBook book) {

    public MonthSummary summary(LocalDate through) {
        return book.summary(through);
    }

    public AttendanceStatus status(LocalDate day, Half half) {
        return book.status(day, half);
    }

    /** Nights spent in the village up to a day. */
    public int nights(LocalDate through) {
        return book.nights(through);
    }

    public boolean onPost(LocalDate day) {
        return book.onPost(day);
    }

    public String prefecture() {
        return villageCode.substring(0, 4);
    }
}
