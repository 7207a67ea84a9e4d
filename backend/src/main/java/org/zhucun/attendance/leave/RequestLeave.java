package org.zhucun.attendance.leave;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.attendance.Half;

/**
 * 请假: what is asked for.
 *
 * @param fromHalf where the first day begins, morning unless said
 * @param toHalf where the last day ends, afternoon unless said
 */
record RequestLeave(
        @NotNull UUID postingId,
        @NotNull LeaveKind kind,
        @NotNull LocalDate from,
        Half fromHalf,
        @NotNull LocalDate to,
        Half toHalf,
        @NotBlank @Size(max = 500) String reason) {

    LeaveTerm term() {
        return new LeaveTerm(from, fromHalf == null ? Half.AM : fromHalf, to, toHalf == null ? Half.PM : toHalf);
    }
}
