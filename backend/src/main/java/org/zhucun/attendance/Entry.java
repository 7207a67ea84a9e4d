package org.zhucun.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * 登记条目: one entry of a register as it is kept for ever.
 *
 * @param version newest wins, counted inside posting and month
 * @param was letters of the day's two halves before
 * @param recordedName who entered it
 * @param recordedOffice as which office
 * @param claimedAt when the device says it was entered, null where it says nothing
 * @param sourceId the record whose by-product it is, or null
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
        Instant claimedAt,
        UUID sourceId,
        Leave leave) {

    /**
     * In the order in which entries stand: by what devices claim, whose clock may run behind but never ahead of the server's; so that any
     * order of arrival ends in the same. Two that claim the same moment stand in the order of their ids.
     */
    static final Comparator<Entry> STANDING = Comparator.comparing(Entry::at)
            .thenComparing(entry -> entry.claimedAt == null ? entry.version : 0)
            .thenComparing(entry -> entry.id.toString());

    /** The same, with what the day's parts were before. */
    Entry changing(String before) {
        return new Entry(
                id,
                postingId,
                day,
                span,
                status,
                version,
                before,
                note,
                source,
                reason,
                recordedName,
                recordedOffice,
                recordedAt,
                claimedAt,
                sourceId,
                leave);
    }

    private Instant at() {
        return claimedAt == null || claimedAt.isAfter(recordedAt) ? recordedAt : claimedAt;
    }

    /** The leave that an entry follows from. */
    public record Leave(UUID id, String kind, LocalDate from, LocalDate to) {}
}
