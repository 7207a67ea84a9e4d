package org.zhucun.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 更正培训: what the course was; its roll follows, days attended never exceed those of the course. */
record ChangeTraining(
        @NotBlank @Size(max = 100) String title,
        @NotNull TrainingKind kind,
        @NotNull OrganizerLevel organizerLevel,
        @NotBlank @Size(max = 100) String organizerName,
        @NotNull LocalDate startedOn,
        @NotNull @Min(1) @Max(365) Integer days,
        @Size(max = 10) Set<@NotNull AudienceKind> audience,
        @Valid @Size(max = 50) List<@NotNull Lecturer> lecturers,
        @Size(max = 100) String planReference) {
    SessionFacts facts() {
        return new SessionFacts(
                title.strip(),
                kind,
                organizerLevel,
                organizerName.strip(),
                startedOn,
                days,
                audience == null ? Set.of() : Set.copyOf(audience),
                lecturers == null ? List.of() : List.copyOf(lecturers),
                planReference);
    }
}
