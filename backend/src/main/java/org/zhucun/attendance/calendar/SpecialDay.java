package org.zhucun.attendance.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 特殊日: a holiday or a make-up workday of an edition.
 *
 * @param kind HOLIDAY or MAKEUP_WORKDAY
 */
public record SpecialDay(
        @NotNull LocalDate date,
        @NotNull DayKind kind,
        @NotBlank @Size(max = 40) String name,
        @NotBlank @Size(max = 60) String nameEn) {}
