package org.zhucun.assessment.sheet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 退回 */
record ReturnSheet(@NotBlank @Size(max = 500) String reason) {}
