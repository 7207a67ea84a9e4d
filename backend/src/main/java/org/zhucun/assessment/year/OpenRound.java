package org.zhucun.assessment.year;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * 启动考核
 *
 * @param regionCode the office's own region
 * @param from first day of what is assessed
 * @param to last day of it; its year is the year of the assessment
 */
record OpenRound(
        @NotBlank @Size(max = 6) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "input.region")
        String regionCode,

        @NotNull RoundKind kind,
        @NotBlank @Size(max = 100) String title,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotEmpty @Size(max = 6) Set<@NotNull ObjectKind> objectKinds) {}
