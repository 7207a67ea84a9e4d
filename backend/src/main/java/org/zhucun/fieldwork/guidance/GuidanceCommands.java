package org.zhucun.fieldwork.guidance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 指导与宣传命令 */
final class GuidanceCommands {
    private GuidanceCommands() {}

    /**
     * 登记到村指导
     *
     * @param stationingChecked whether the stationing work was looked at on site
     */
    record RecordGuidance(
            @NotBlank @Size(max = 100) String department,

            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "fieldwork.village")
            String villageCode,

            @NotNull LocalDate visitedOn,
            @NotNull Boolean stationingChecked,
            @Size(max = 500) String notes) {}

    /** 登记宣传 */
    record RecordPublicity(
            @NotNull PublicityKind kind,
            @NotBlank @Size(max = 100) String title,

            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "fieldwork.place")
            String regionCode,

            @NotNull LocalDate heldOn,
            @NotNull @Min(1) @Max(100_000) Integer audienceCount) {}

    /**
     * 登记村规划
     *
     * @param teamId the team that brought it, if one did
     */
    record AdoptVillagePlan(
            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "fieldwork.village")
            String villageCode,

            UUID teamId,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 2000) String summary,
            @NotNull LocalDate adoptedOn) {}
}
