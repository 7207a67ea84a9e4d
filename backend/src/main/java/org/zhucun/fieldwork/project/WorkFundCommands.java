package org.zhucun.fieldwork.project;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/** 工作经费命令 */
final class WorkFundCommands {
    private WorkFundCommands() {}

    /** 核定工作经费 */
    record GrantWorkFund(
            @NotNull UUID teamId,
            @NotNull @Min(2013) @Max(2100) Integer year,

            @NotNull @Yuan @Digits(integer = 12, fraction = 2) @DecimalMin("0.01")
            BigDecimal budget) {}

    /** 支出 */
    record SpendWorkFund(
            @NotNull LocalDate on,

            @NotNull @Yuan @Digits(integer = 12, fraction = 2) @DecimalMin("0.01")
            BigDecimal amount,

            @NotBlank @Size(max = 100) String purpose) {}
}
