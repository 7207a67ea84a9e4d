package org.zhucun.command.organ;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 划转更名: the organ goes on under another name; its id and history stay (A7).
 *
 * @param on first day of the new name
 * @param ground the document or event
 */
record TransferOrgan(
        @NotBlank @Size(max = 100) String name,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 200) String ground) {}
