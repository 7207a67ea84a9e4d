package org.zhucun.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 选派方案登记: a batch as it is drafted or changed, with all its needs and the units that are asked.
 *
 * @param startOn day on which those selected begin; the criteria are judged as of this day
 */
record BatchForm(
        @NotBlank @Size(max = 100) String name,
        @NotNull LocalDate startOn,
        @Size(max = 2_000) List<@Valid @NotNull Asked> units,
        @Size(max = 3_000) List<@Valid @NotNull Need> needs) {

    BatchForm {
        name = name == null ? null : name.strip();
        units = units == null ? List.of() : units;
        needs = needs == null ? List.of() : needs;
    }

    /**
     * 推荐单位: a unit that is asked to nominate.
     *
     * @param quota how many, null = as many as it has
     */
    record Asked(@NotNull UUID unitId, @Min(1) @Max(1_000) Integer quota) {}

    /**
     * 村的需求
     *
     * @param firstSecretary whether the lead seat is the First Secretary's
     * @param captain whether the lead seat is the captain's
     * @param members further seats
     * @param industries what the village lives on; the village's own record where not given
     * @param traits what kind of person it asks for, in a few words each
     */
    record Need(
            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "selection.village.code")
            String villageCode,

            boolean firstSecretary,
            boolean captain,
            @Min(0) @Max(20) int members,
            @Size(max = 20) List<@NotBlank @Size(max = 20) String> industries,
            @Size(max = 20) List<@NotBlank @Size(max = 20) String> traits,
            @Size(max = 500) String note) {}
}
