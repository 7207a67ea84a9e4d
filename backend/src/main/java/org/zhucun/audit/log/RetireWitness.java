package org.zhucun.audit.log;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 停用见证人.
 *
 * @param on the first day on which it signs no more, today or later
 */
record RetireWitness(
        @NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}
