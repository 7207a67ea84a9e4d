package org.zhucun.fieldwork.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.fieldwork.WorkState;

/** 职责计划命令 */
final class DutyCommands {
    private DutyCommands() {}

    /** 起草职责计划 */
    record DraftDutyPlan(
            @NotNull UUID teamId,
            @NotNull @Min(2013) @Max(2100) Integer year,
            @NotNull @Size(max = 60) List<@Valid @NotNull Measure> measures) {}

    /** 修改措施 */
    record ChangeDutyPlan(@NotNull @Size(max = 60) List<@Valid @NotNull Measure> measures) {}

    /**
     * 措施
     *
     * @param dueOn by when, where there is such a day
     */
    record Measure(
            @NotNull DutyArea duty,
            @NotBlank @Size(max = 300) String measure,
            LocalDate dueOn) {}

    /** 报告要领进展 */
    record ReportEssential(
            @NotNull UUID teamId,
            @NotNull @Min(1) @Max(10) Integer no,
            @NotNull WorkState state,
            @Size(max = 200) String note) {}
}
