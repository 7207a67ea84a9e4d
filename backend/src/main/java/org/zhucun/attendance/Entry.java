package org.zhucun.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 登记条目: one entry of a register as it is kept for ever.
 *
 * @param version newest wins, counted inside posting and month
 * @param was letters of the day's two halves before
 * @param recordedName who entered it
 * @param recordedOffice as which office
 * @param leave the leave it follows from, or null
 */
public record Entry(
        UUID id,
        UUID postingId,
        LocalDate day,
        Span span,
        AttendanceStatus status,
        int version,
        String was,
        String note,
        EntrySource source,
        String reason,
        String recordedName,
        String recordedOffice,
        Instant recordedAt,
        Leave leave) {

    /** The leave that an entry follows from. */
    public record Leave(UUID id, String kind, LocalDate from, LocalDate to) {}
}
