package org.zhucun.assessment.grade;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.zhucun.policy.Justification;

/** 确认等次: the proposed one or another. */
record ConfirmGrade(
        @NotNull Standing grade,
        @NotBlank @Size(max = 500) String opinion,
        @Valid Justification justification) {}
