package org.zhucun.fieldwork.project;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/** 资金命令 */
final class FundCommands {
    private FundCommands() {}

    /**
     * 登记资金
     *
     * @param unitId who invested or introduced it
     */
    record RecordFund(
            @NotNull FundKind kind,

            @NotNull @Yuan @Digits(integer = 12, fraction = 2) @DecimalMin("0.01")
            BigDecimal amount,

            @NotNull UUID unitId,

            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "fieldwork.village")
            String villageCode,

            @NotNull LocalDate receivedOn,
            @Size(max = 100) String purpose) {}

    /** 撤回: what was written down wrongly counts no longer. */
    record WithdrawFund(@NotBlank @Size(max = 200) String reason) {}
}
