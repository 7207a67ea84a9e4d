package org.zhucun.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 登记培训
 *
 * @param regionCode where the organizer is, the recording office's node or beneath
 */
record RecordTraining(
        @NotBlank @Size(max = 100) String title,
        @NotNull TrainingKind kind,
        @NotNull OrganizerLevel organizerLevel,
        @NotBlank @Size(max = 100) String organizerName,

        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "input.region")
        String regionCode,

        @NotNull LocalDate startedOn,
        @NotNull @Min(1) @Max(365) Integer days,
        @NotEmpty @Valid @Size(max = 1000) List<@NotNull Attendee> attendees) {
    /**
     * 参训人员
     *
     * @param days how many of the days, all without it
     */
    record Attendee(@NotNull UUID cadreId, @Min(1) @Max(365) Integer days) {}
}
