package org.zhucun.command;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 终止: ends what goes on; nothing is deleted.
 *
 * @param on first day on which it is no more
 */
public record EndOn(
        @NotNull LocalDate on, @NotBlank @Size(max = 200) String reason) {}
