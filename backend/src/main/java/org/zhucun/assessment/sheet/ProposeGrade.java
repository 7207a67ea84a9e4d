package org.zhucun.assessment.sheet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.score.FormCounts;
import org.zhucun.assessment.score.PartScore;
import org.zhucun.assessment.score.RaterCounts;
import org.zhucun.policy.Justification;

/**
 * 拟定等次
 *
 * @param scores one for each part of the form
 * @param rating where the form has a democratic rating
 * @param satisfaction where the form has a satisfaction survey
 * @param justification where a rule that can be explained forbids the grade
 */
record ProposeGrade(
        @NotNull Standing grade,
        @NotBlank @Size(max = 500) String opinion,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid PartScore> scores,
        @Valid RaterCounts rating,
        @Valid FormCounts satisfaction,
        @Valid Justification justification) {}
