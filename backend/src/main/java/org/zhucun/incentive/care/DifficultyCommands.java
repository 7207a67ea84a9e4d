package org.zhucun.incentive.care;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 困难办理命令 */
final class DifficultyCommands {
    private DifficultyCommands() {}

    /**
     * 反映困难
     *
     * @param reportedOn today when missing
     */
    record ReportCadreDifficulty(
            @NotNull UUID postingId,
            @NotNull CadreDifficultyKind kind,
            @NotBlank @Size(max = 500) String words,
            LocalDate reportedOn) {}

    /** 报告解决情况 */
    record SolveCadreDifficulty(@NotBlank @Size(max = 500) String solution) {}

    /**
     * 本人答复
     *
     * @param solved whether it is solved for him; if not, it is open again with its old day
     */
    record AnswerCadreDifficulty(
            @NotNull Boolean solved, @Size(max = 500) String words) {}
}
