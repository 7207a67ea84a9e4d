package org.zhucun.assessment.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.policy.Justification;

/** 说明等次: why a grade is given, or stands, that a rule which knows exceptions forbids; its approver decides before the grade is decided. */
record ExplainGrade(@NotNull Standing grade, @NotNull @Valid Justification justification) {}
