package org.zhucun.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 登记例外: one entry as the clerk's device sends it.
 *
 * @param id made by the device; sending the same entry again records nothing twice
 * @param status {@code IN_VILLAGE} takes an exception back
 */
record NewEntry(
        @NotNull UUID id,
        @NotNull UUID postingId,
        @NotNull LocalDate date,
        @NotNull Span half,
        @NotNull AttendanceStatus status,
        @Size(max = 200) String note) {

    EntryLine asLine() {
        String said = note == null || note.isBlank() ? null : note.strip();
        return new EntryLine(id, postingId, date, half, status, said, EntrySource.CLERK, null, null);
    }
}
