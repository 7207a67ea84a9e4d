package org.zhucun.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * 说明理由: why a rule that knows exceptions is not followed this time, and who answers for it.
 *
 * @param approverAccountId somebody of an organization department at or above the place, other than who acts
 */
public record Justification(
        @NotBlank @Size(max = 500) String reason, @NotNull UUID approverAccountId) {}
