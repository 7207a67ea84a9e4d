package org.zhucun.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 问题办理命令: what a caller says when a finding takes a step. */
final class FindingCommands {
    private FindingCommands() {}

    /**
     * 登记问题
     *
     * @param targetId region code of a township, else the id of the team, unit or cadre
     * @param clause the rule or clause that was not kept
     */
    record RecordFinding(
            UUID inspectionId,
            @NotNull TargetKind targetKind,
            @NotBlank @Size(max = 36) String targetId,

            @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "supervision.village")
            String villageCode,

            @NotNull FindingCategory category,
            @NotNull FindingSeverity severity,
            @NotBlank @Size(max = 2000) String facts,
            @Size(max = 300) String clause,
            @NotNull LocalDate foundOn,
            InspectionMethod method) {}

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
     */
    record RectifyFinding(
            @NotBlank @Size(max = 2000) String cause,
            @NotBlank @Size(max = 4000) String measures) {}

    /** 核验意见 */
    record VerifyFinding(
            @NotNull VerificationResult result,
            @Size(max = 2000) String note) {}

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
