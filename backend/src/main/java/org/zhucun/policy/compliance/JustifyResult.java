package org.zhucun.policy.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.zhucun.policy.Justification;

/** 为不符合项提出例外 */
record JustifyResult(
        @NotBlank @Size(max = 20) String rule,
        @Valid @NotNull Justification justification) {}
