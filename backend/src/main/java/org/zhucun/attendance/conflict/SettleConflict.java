package org.zhucun.attendance.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.Span;

/**
 * 处理不符
 *
 * @param half which part of the day is corrected, when the register is
 * @param status to what
 */
record SettleConflict(
        @NotNull Outcome outcome,
        Span half,
        AttendanceStatus status,
        @NotBlank @Size(max = 500) String reason) {}
