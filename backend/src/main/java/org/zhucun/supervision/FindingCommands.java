package org.zhucun.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 问题办理命令: what a caller says when a finding takes a step. */
final class FindingCommands {
    private FindingCommands() {}

    /** 修改草稿: what may still be written otherwise; whom it is about and who found it when stay. */
    record EditFinding(
            @NotNull FindingCategory category,
            @NotNull FindingSeverity severity,
            @NotBlank @Size(max = 2000) String facts,
            @Size(max = 300) String clause,
            InspectionMethod method) {}

    /** 下发 */
    record IssueFinding(LocalDate dueOn) {}

    /**
     * 整改报告
     *
     * @param cause why it came to this
     * @param measures what was done about it
     * @param commitment what the inspected promise for the time to come
     */
    record RectifyFinding(
            @NotBlank @Size(max = 2000) String cause,
            @NotBlank @Size(max = 4000) String measures,
            @Size(max = 1000) String commitment) {}

    /** 陈述 */
    record StateFinding(@NotBlank @Size(max = 2000) String words) {}

    /** 异议 */
    record ObjectFinding(@NotBlank @Size(max = 2000) String words) {}

    /** 异议裁定 */
    record JudgeObjection(
            @NotNull Judgement decision,
            @NotBlank @Size(max = 2000) String reason) {}

    /** 裁定结果 */
    enum Judgement {
        /** 成立 */
        UPHELD,
        /** 不成立 */
        DISMISSED
    }

    /** 延期申请 */
    record AskExtension(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 1000) String reason) {}

    /** 延期批复 */
    record DecideExtension(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 1000) String reason) {}

    /** 督办 */
    record UrgeFinding(@NotBlank @Size(max = 1000) String words) {}

    /**
     * 核验意见
     *
     * @param way on site or by document; needed where the region's rule asks for it
     */
    record VerifyFinding(
            @NotNull VerificationResult result,
            @Size(max = 2000) String note,
            VerificationWay way) {}

    /** 重新打开 */
    record ReopenFinding(@NotBlank @Size(max = 1000) String reason) {}

    /** 问题清单 */
    record IssueProblemList(
            @NotNull TargetKind targetKind,
            @NotBlank @Size(max = 36) String targetId,
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> findingIds,
            LocalDate dueOn) {}
}
