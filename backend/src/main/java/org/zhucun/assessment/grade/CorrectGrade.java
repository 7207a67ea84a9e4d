package org.zhucun.assessment.grade;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 更正等次 */
record CorrectGrade(
        @NotNull Standing grade, @NotBlank @Size(max = 500) String reason) {}
