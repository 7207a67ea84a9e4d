package org.zhucun.assessment.obligation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 申请不办: why an obligation should not be carried out. */
record AskOverride(@NotBlank @Size(max = 1000) String reason) {}
