package org.zhucun.team.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 签字: of one side.
 *
 * @param note who signs for somebody that cannot, and why
 */
record SignHandover(
        @NotNull Side side,
        @NotNull LocalDate on,
        @Size(max = 500) String note) {}
