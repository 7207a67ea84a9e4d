package org.zhucun.incentive.observation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 记录考察: what was seen of whom, when and on which occasion. */
record NoteObservation(
        @NotNull UUID cadreId,
        @NotNull ObservationOccasion occasion,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 2000) String text) {}
