package org.zhucun.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 登记视图: an entry that was made.
 *
 * @param half which part of the day it is about
 * @param version newest wins inside posting and month
 */
record EntryView(
        UUID id,
        UUID postingId,
        LocalDate date,
        Span half,
        AttendanceStatus status,
        String note,
        EntrySource source,
        String reason,
        String recordedBy,
        Instant recordedAt,
        int version) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.postingId(),
                entry.day(),
                entry.span(),
                entry.status(),
                entry.note(),
                entry.source(),
                entry.reason(),
                entry.recordedName(),
                entry.recordedAt(),
                entry.version());
    }
}
