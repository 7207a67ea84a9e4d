package org.zhucun.training.test;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 登记知识测试: of a course or of a study meeting, one of them.
 *
 * @param scores of those who took it; who was not there has none
 */
record RecordTest(
        UUID trainingId,
        UUID studyMeetingId,
        @NotBlank @Size(max = 100) String title,
        @NotNull LocalDate heldOn,

        @NotNull @DecimalMin("1") @DecimalMax("1000") @Digits(integer = 4, fraction = 1)
        BigDecimal fullScore,

        @NotNull @DecimalMin("0.5") @DecimalMax("1000") @Digits(integer = 4, fraction = 1)
        BigDecimal passScore,

        @NotEmpty @Valid @Size(max = 1000) List<@NotNull TestScore> scores) {
    /** 得分 */
    public record TestScore(
            @NotNull UUID cadreId,

            @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 1)
            BigDecimal score) {}
}
