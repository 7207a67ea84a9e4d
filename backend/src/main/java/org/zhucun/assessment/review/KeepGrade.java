package org.zhucun.assessment.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * 维持等次
 *
 * @param facts which new facts were looked at; one that came since stays open
 */
record KeepGrade(
        @NotEmpty @Size(max = 200) Set<@NotNull UUID> facts,
        @NotBlank @Size(max = 500) String reason) {}
