package org.zhucun.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 更正: changes what a register says, also after it was confirmed, and says why. */
record NewCorrection(
        @NotNull UUID id,
        @NotNull UUID postingId,
        @NotNull LocalDate date,
        @NotNull Span half,
        @NotNull AttendanceStatus status,
        @NotBlank @Size(max = 500) String reason) {

    EntryLine asLine() {
        return new EntryLine(id, postingId, date, half, status, null, EntrySource.CORRECTION, reason.strip(), null);
    }
}
