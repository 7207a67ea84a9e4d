package org.zhucun.command.link;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 明确到户责任人: says who answers for target households of a village from a day on; the others stay as they are (A9). */
record NameHelpers(
        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "command.village.code")
        String villageCode,

        @NotNull LocalDate from,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull Household> households) {

    /**
     * 帮扶对象户: by its number alone; income, health and members are no business of this system
     *
     * @param helperName who answers for it, null while nobody does
     */
    record Household(
            @NotNull @Size(max = 20) @Pattern(regexp = "[0-9A-Za-z-]{1,20}", message = "command.household.number")
            String number,

            @Size(max = 50) String helperName) {}
}
