package org.zhucun.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * 待登记: an entry about to be made.
 *
 * @param reason of a correction, else null
 * @param leaveId the leave it follows from, or null
 * @param sourceId the record whose by-product it is, or null
 * @param claimedAt when the device says it was entered, or null
 */
public record EntryLine(
        UUID id,
        UUID postingId,
        LocalDate day,
        Span span,
        AttendanceStatus status,
        String note,
        EntrySource source,
        String reason,
        UUID leaveId,
        UUID sourceId,
        Instant claimedAt) {

    /** An entry of somebody who is on line. */
    public EntryLine(
            UUID id,
            UUID postingId,
            LocalDate day,
            Span span,
            AttendanceStatus status,
            String note,
            EntrySource source,
            String reason,
            UUID leaveId) {
        this(id, postingId, day, span, status, note, source, reason, leaveId, null, null);
    }

    /** Whether an entry made before says the same, so that this one was sent twice. */
    boolean same(Entry entry) {
        return postingId.equals(entry.postingId())
                && day.equals(entry.day())
                && span == entry.span()
                && status == entry.status()
                && source == entry.source()
                && Objects.equals(note, entry.note())
                && (source == EntrySource.LEAVE || Objects.equals(reason, entry.reason()));
    }
}
