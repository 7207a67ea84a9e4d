package org.zhucun.fieldwork.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 困难命令 */
final class DifficultyCommands {
    private DifficultyCommands() {}

    /**
     * 登记困难问题
     *
     * @param matter what it is about, without names
     */
    record ReportDifficulty(
            @NotNull DifficultyKind kind,
            @NotBlank @Size(max = 200) String matter,

            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "fieldwork.village")
            String villageCode,

            @NotNull LocalDate reportedOn) {}

    /** 解决 */
    record SolveDifficulty(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String solution) {}

    /**
     * 登记满意度调查
     *
     * @param forms how many were filled in
     * @param satisfied how many of them say satisfied
     */
    record RecordSatisfaction(
            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "fieldwork.place")
            String regionCode,

            @NotNull LocalDate surveyedOn,
            @Size(max = 100) String occasion,
            @NotNull @Min(1) @Max(1_000_000) Integer forms,
            @NotNull @Min(0) @Max(1_000_000) Integer satisfied) {}
}
