package org.zhucun.assessment.score;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * 单项评分
 *
 * @param code of the part
 * @param score of 100
 */
public record PartScore(
        @NotBlank @Size(max = 20) String code,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1)
        BigDecimal score) {}
