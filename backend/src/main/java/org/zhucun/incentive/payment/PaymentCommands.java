package org.zhucun.incentive.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.kernel.Yuan;

/** 发放批次命令 */
final class PaymentCommands {
    private PaymentCommands() {}

    /**
     * 生成批次
     *
     * @param region code of the county whose finance pays
     * @param month month that is paid for; of what is owed by the year or by decision, the month until which it is due
     * @param arrears whether what is still owed of earlier months is paid with it
     */
    record MakePayment(
            @NotNull @Size(max = 6) @Pattern(regexp = "\\d{6}", message = "incentive.payment.county")
            String region,

            @NotNull @Size(max = 7) @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])", message = "incentive.month")
            String month,

            @NotNull PaymentKind kind,
            @NotNull Boolean arrears) {}

    /** 作废 */
    record DiscardPayment(@NotBlank @Size(max = 200) String reason) {}

    /**
     * 登记银行回盘
     *
     * @param paidLines how many lines the bank says it paid
     * @param paidTotal yuan the bank says it paid
     * @param returned the lines that came back
     */
    record AnswerPayment(
            @NotNull LocalDate on,
            @NotNull @Min(0) @Max(1_000_000) Integer paidLines,

            @NotNull @Yuan @Digits(integer = 12, fraction = 2) @DecimalMin("0")
            BigDecimal paidTotal,

            @NotNull @Size(max = 10_000) List<@NotNull @Valid ReturnedLine> returned) {}

    /** 退回的一行 */
    record ReturnedLine(
            @NotNull @Min(1) @Max(1_000_000) Integer no,
            @NotBlank @Size(max = 100) String reason) {}

    /** 导出发放文件 */
    record TakePaymentFile(@NotNull PaymentFormat format) {}
}
