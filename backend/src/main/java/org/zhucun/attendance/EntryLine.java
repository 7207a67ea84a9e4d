package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * 待登记: an entry about to be made.
 *
 * @param reason of a correction, else null
 * @param leaveId the leave it follows from, or null
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
        UUID leaveId) {

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
