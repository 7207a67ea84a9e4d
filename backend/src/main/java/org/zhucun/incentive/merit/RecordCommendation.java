package org.zhucun.incentive.merit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 登记激励: who was commended, promoted or reminded: a cadre or a team, by which document. */
public record RecordCommendation(
        @NotNull CommendationKind kind,
        @NotNull HonorLevel level,
        UUID cadreId,
        UUID teamId,
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate on,
        @Size(max = 200) String document) {}
