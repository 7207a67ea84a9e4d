package org.zhucun.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * 登记培训
 *
 * @param regionCode where the organizer is, the recording office's node or beneath
 * @param audience whom it was for (E9)
 * @param planReference in which cadre education plan it stands (E11)
 * @param attendees who is on the roll already; the rest can be entered later
 */
public record RecordTraining(
        @NotBlank @Size(max = 100) String title,
        @NotNull TrainingKind kind,
        @NotNull OrganizerLevel organizerLevel,
        @NotBlank @Size(max = 100) String organizerName,

        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "input.region")
        String regionCode,

        @NotNull LocalDate startedOn,
        @NotNull @Min(1) @Max(365) Integer days,
        @Size(max = 10) Set<@NotNull AudienceKind> audience,
        @Valid @Size(max = 50) List<@NotNull Lecturer> lecturers,
        @Size(max = 100) String planReference,
        @Valid @Size(max = 1000) List<RollEntries.@NotNull Attendee> attendees,
        @Valid @Size(max = 1000) List<RollEntries.@NotNull OtherTrainee> others) {
    public RecordTraining {
        audience = audience == null ? Set.of() : Set.copyOf(audience);
        lecturers = lecturers == null ? List.of() : List.copyOf(lecturers);
    }

    SessionFacts facts() {
        return new SessionFacts(
                title.strip(),
                kind,
                organizerLevel,
                organizerName.strip(),
                startedOn,
                days,
                audience,
                lecturers,
                planReference);
    }

    RollEntries roll() {
        return new RollEntries(attendees, others, null);
    }
}
