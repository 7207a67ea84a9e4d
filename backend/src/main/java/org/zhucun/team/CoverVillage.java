package org.zhucun.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.zhucun.policy.Justification;

/**
 * 帮带: a team serves one more village besides its home (C4).
 *
 * @param from first day, today when not given
 * @param justifications by rule id, where a rule asks for one
 */
record CoverVillage(
        @NotNull @Pattern(regexp = "\\d{12}", message = "team.village.code") @Size(max = 12)
        String villageCode,

        LocalDate from,
        @Size(max = 10) Map<@Size(max = 8) String, @Valid Justification> justifications) {
    CoverVillage {
        justifications = justifications == null ? Map.of() : justifications;
    }
}
