package org.zhucun.demo;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** 请假: a leave of whole days; an approved one without a return is overdue when its last day has passed. */
record DemoLeave(
        UUID id, Stay stay, String kind, LocalDate from, LocalDate to, String state, UUID askedBy, String reason) {

    boolean entered() {
        return state.equals("APPROVED") || state.equals("RETURNED");
    }

    int length() {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }

    /** Its days between two others. */
    Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return from.datesUntil(to.plusDays(1)).filter(day -> !day.isBefore(first) && !day.isAfter(last));
    }
}
