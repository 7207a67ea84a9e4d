package org.zhucun.attendance.leave;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * 销假.
 *
 * @param on first day back on post
 */
record ReturnFromLeave(@NotNull LocalDate on) {}
