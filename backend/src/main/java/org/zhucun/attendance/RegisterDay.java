package org.zhucun.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 名册所列考勤日: a part of a day as a list says it; an entry of the clerk whose id follows from what it says.
 *
 * @param status {@code IN_VILLAGE} takes an exception back
 */
public record RegisterDay(
        @NotNull UUID postingId,
        @NotNull LocalDate date,
        @NotNull Span half,
        @NotNull AttendanceStatus status,
        @Size(max = 200) String note) {}
