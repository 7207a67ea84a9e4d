package org.zhucun.incentive.promotion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.cadre.code.Coded;

/** 提拔命令 */
final class PromotionCommands {
    private PromotionCommands() {}

    /**
     * 登记提拔重用: the decision as its document says it.
     *
     * @param fromRank null: the rank that the register knows
     * @param position the new post
     * @param decidedBy the organ that decided
     */
    record RecordPromotion(
            @NotNull UUID cadreId,
            @NotNull PromotionKind kind,
            @Size(max = 8) @Coded(CodeTable.RANK) String fromRank,
            @NotNull @Size(max = 8) @Coded(CodeTable.RANK) String toRank,
            @NotBlank @Size(max = 100) String position,
            @NotNull LocalDate effectiveOn,
            @NotBlank @Size(max = 100) String decidedBy,
            @NotBlank @Size(max = 100) String documentNumber) {}

    /** 撤回误登 */
    record WithdrawPromotion(@NotBlank @Size(max = 500) String reason) {}
}
