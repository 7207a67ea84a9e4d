package org.zhucun.incentive.honor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.incentive.merit.HonorLevel;

/** 荣誉命令 */
final class HonorCommands {
    private HonorCommands() {}

    /**
     * 登记荣誉: by which document whom somebody means to honour, and where and how long that is public.
     *
     * @param deeds what for, in short
     * @param publicityWhere where it hangs or is read
     * @param publicityTo its last day
     */
    record RecordHonor(
            @NotNull HonorLevel level,
            @NotBlank @Size(max = 100) String title,
            UUID cadreId,
            UUID teamId,
            @NotBlank @Size(max = 100) String grantedBy,
            @NotBlank @Size(max = 100) String documentNumber,
            @NotNull LocalDate grantedOn,
            @NotBlank @Size(max = 1000) String deeds,
            @NotBlank @Size(max = 100) String publicityWhere,
            @NotNull LocalDate publicityFrom,
            @NotNull LocalDate publicityTo) {}

    /**
     * 公示异议
     *
     * @param saidBy who objected, as he wants to be called
     */
    record ObjectHonor(
            @NotBlank @Size(max = 60) String saidBy,
            @NotBlank @Size(max = 1000) String content,
            @NotNull LocalDate on) {}

    /** 核实异议 */
    record DecideHonorObjection(
            @NotNull HonorObjectionOutcome outcome,
            @NotBlank @Size(max = 500) String decision) {}

    /** 撤销荣誉 */
    record RevokeHonor(@NotBlank @Size(max = 500) String reason) {}
}
