package org.zhucun.team.staffing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 登记借调: where to and for how long.
 *
 * @param until last day, not given while nobody knows
 */
record RecordSecondment(
        @NotBlank @Size(max = 100) String lentTo, @NotNull LocalDate from, LocalDate until) {}
