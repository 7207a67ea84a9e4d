package org.zhucun.assessment.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 申请复核 */
record ObjectToGrade(@NotBlank @Size(max = 1000) String reason) {}
