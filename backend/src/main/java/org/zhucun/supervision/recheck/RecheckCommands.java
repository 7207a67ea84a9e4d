package org.zhucun.supervision.recheck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 回头看命令 */
final class RecheckCommands {
    private RecheckCommands() {}

    /**
     * 抽取样本
     *
     * @param quarter one that is over, e.g. {@code 2026Q3}
     */
    record DrawRecheckSample(
            @NotNull @Size(max = 6) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "supervision.recheck.region")
            String regionCode,

            @NotNull @Size(max = 6) @Pattern(regexp = "\\d{4}Q[1-4]", message = "supervision.recheck.quarter")
            String quarter) {}

    /** 回头看结果: what is not good is reopened. */
    record RecordRecheck(
            @NotNull RecheckResult result,
            @NotBlank @Size(max = 1000) String note) {}
}
