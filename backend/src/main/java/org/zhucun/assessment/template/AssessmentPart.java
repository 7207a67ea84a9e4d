package org.zhucun.assessment.template;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * 考核项目: one part of the 100.
 *
 * @param code by which its score is named, e.g. {@code duty}
 * @param weight of 100
 */
public record AssessmentPart(
        @NotBlank @Size(max = 20) @Pattern(regexp = "[a-z][a-zA-Z0-9]*", message = "assessment.template.code")
        String code,

        @NotBlank @Size(max = 50) String title,

        @NotNull @DecimalMin("0.5") @DecimalMax("100") @Digits(integer = 3, fraction = 1)
        BigDecimal weight,

        @NotNull EvidenceKind evidence) {}
