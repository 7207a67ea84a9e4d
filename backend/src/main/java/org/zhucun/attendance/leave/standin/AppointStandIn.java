package org.zhucun.attendance.leave.standin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 指定代理.
 *
 * @param seat region code of a township or a county
 */
record AppointStandIn(
        @NotNull @Size(max = 9) @Pattern(regexp = "\\d{6}|\\d{9}", message = "input.region")
        String seat,

        @NotNull UUID accountId,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotBlank @Size(max = 200) String reason) {}
