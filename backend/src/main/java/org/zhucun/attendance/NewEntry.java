package org.zhucun.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * 登记例外: one entry as the clerk's device sends it.
 *
 * @param id made by the device; sending the same entry again records nothing twice
 * @param status {@code IN_VILLAGE} takes an exception back
 * @param enteredAt when the device says it was entered: a device without a network sends it, so that entries stand in that order in
 *     whatever order they arrive
 */
record NewEntry(
        @NotNull UUID id,
        @NotNull UUID postingId,
        @NotNull LocalDate date,
        @NotNull Span half,
        @NotNull AttendanceStatus status,
        @Size(max = 200) String note,
        Instant enteredAt) {

    EntryLine asLine() {
        String said = note == null || note.isBlank() ? null : note.strip();
        Instant claimed = enteredAt == null ? null : enteredAt.truncatedTo(ChronoUnit.MICROS);
        return new EntryLine(id, postingId, date, half, status, said, EntrySource.CLERK, null, null, null, claimed);
    }
}
