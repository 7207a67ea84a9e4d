package org.zhucun.attendance.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 录入放假安排: a new version for a place and year.
 *
 * @param regionCode province, prefecture or county; {@code 000000} for the country
 * @param after number of the version that was read, 0 for the first: somebody else's is not overwritten
 * @param whole it stands by itself, e.g. the country's notice entered before it is in the product
 * @param document notice with its number
 * @param days all special days, also those of the version before that still hold
 */
record NewEdition(
        @NotNull @Size(max = 6) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "attendance.calendar.region")
        String regionCode,

        @NotNull @Min(0) Integer after,
        @NotNull Boolean whole,
        @NotBlank @Size(max = 200) String document,
        @NotBlank @Size(max = 500) String reason,
        @NotNull @Size(max = 120) List<@NotNull @Valid SpecialDay> days) {}
