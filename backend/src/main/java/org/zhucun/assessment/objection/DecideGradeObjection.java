package org.zhucun.assessment.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.zhucun.assessment.grade.Standing;

/**
 * 复核决定
 *
 * @param upheld whether the grade is corrected
 * @param grade the corrected one, where it is
 */
record DecideGradeObjection(
        @NotNull Boolean upheld,
        Standing grade,
        @NotBlank @Size(max = 500) String answer) {}
