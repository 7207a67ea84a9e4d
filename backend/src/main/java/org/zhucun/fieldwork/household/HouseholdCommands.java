package org.zhucun.fieldwork.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 农户命令 */
final class HouseholdCommands {
    private HouseholdCommands() {}

    /**
     * 登记帮扶户
     *
     * @param number in its village, the same under which its helper is named
     * @param name of the householder; sealed at once
     */
    record RegisterHousehold(
            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "fieldwork.village")
            String villageCode,

            @NotNull @Size(max = 20) @Pattern(regexp = "[0-9A-Za-z-]{1,20}", message = "fieldwork.household.number")
            String number,

            @NotNull HouseholdKind kind,
            @NotBlank @Size(max = 50) String name) {}

    /** 查看户主姓名 */
    record RevealHousehold(@NotBlank @Size(max = 200) String purpose) {}

    /** 起草一户一策 */
    record DraftHouseholdPlan(
            @NotNull UUID householdId,
            @NotNull @Min(2013) @Max(2100) Integer year,
            @NotNull @Size(max = 9) List<@NotNull PovertyCause> causes,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) String> measures) {}

    /** 修改一户一策 */
    record ChangeHouseholdPlan(
            @NotNull @Size(max = 9) List<@NotNull PovertyCause> causes,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) String> measures) {}

    /** 审核一户一策 */
    record ReviewHouseholdPlan(
            @NotNull ReviewDecision decision,
            @Size(max = 300) String note) {}

    /** 登记走访 */
    record RecordHouseholdVisit(
            @NotNull UUID householdId,
            @NotNull LocalDate visitedOn,
            @NotBlank @Size(max = 50) String visitorName,
            @Size(max = 300) String notes) {}
}
