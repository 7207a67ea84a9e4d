package org.zhucun.command.commander;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.zhucun.policy.Justification;

/**
 * 选派大队长、明确总队长
 *
 * @param regionCode the county of a brigade leader, the township of a general captain
 * @param rankCode GB/T 12407, of a brigade leader; 122 = 厅局级副职
 * @param temporaryPost 挂任职务 of a brigade leader, e.g. 县委副书记、副县长
 * @param year the year for which a brigade leader is sent
 */
record AppointCommander(
        @NotNull CommanderKind kind,

        @NotNull @Size(max = 9) @Pattern(regexp = "\\d{6}|\\d{9}", message = "command.commander.region")
        String regionCode,

        @NotBlank @Size(max = 50) String personName,
        @NotBlank @Size(max = 100) String position,

        @Size(max = 3) @Pattern(regexp = "\\d{3}", message = "command.commander.rank")
        String rankCode,

        @Size(max = 100) String temporaryPost,
        @Min(2013) @Max(2100) Integer year,
        @NotNull LocalDate from,
        @Valid Justification justification) {}
