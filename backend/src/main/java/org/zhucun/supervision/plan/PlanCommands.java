package org.zhucun.supervision.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.supervision.InspectionKind;

/** 督查计划办理 */
final class PlanCommands {
    private PlanCommands() {}

    /**
     * 制定督查计划
     *
     * @param groupId the group that goes, null where an office plans for itself
     * @param visits which village on which day
     */
    record MakeInspectionPlan(
            @NotBlank @Size(max = 100) String title,
            @NotNull InspectionKind kind,
            UUID groupId,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid PlanVisit> visits) {}

    /**
     * 计划督查
     *
     * @param inspectors names of those who go
     */
    record PlanVisit(
            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "supervision.village")
            String villageCode,

            @NotNull LocalDate on,
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 60) String> inspectors) {}

    /** 取消计划 */
    record CancelInspectionPlan(@NotBlank @Size(max = 500) String reason) {}
}
