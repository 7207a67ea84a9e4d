package org.zhucun.incentive.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 批次命令 */
final class BatchCommands {
    /** As many facts as one request may name. */
    static final int MOST = 1000;

    private BatchCommands() {}

    /**
     * 起草批次
     *
     * @param issuedBy the organ that issues it
     */
    record DraftIncentiveBatch(
            @NotNull @Size(max = 6) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "input.region")
            String regionCode,

            @NotNull @Min(2013) @Max(2100) Integer year,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 100) String documentNumber,
            @NotBlank @Size(max = 100) String issuedBy) {}

    /**
     * 列入批次
     *
     * @param facts ids of honours, promotions, talks and interviewees among the candidates of the batch
     */
    record AddBatchLines(@NotEmpty @Size(max = MOST) List<@NotNull UUID> facts) {}

    /** 移出批次 */
    record RemoveBatchLines(@NotEmpty @Size(max = MOST) List<@NotNull UUID> lines) {}

    /** 印发批次 */
    record IssueIncentiveBatch(@NotNull LocalDate on) {}
}
