package org.zhucun.team.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.policy.Justification;
import org.zhucun.team.PostingRole;

/**
 * 派驻: posts a cadre to a team.
 *
 * @param villageCode one of the team's villages, its home village when not given
 * @param plannedEndOn last planned day, by default the region's term (term.months) from the start
 * @param fullTimeReleased whether he is released from his unit's work (脱产), which he is unless said otherwise
 * @param predecessorId the posting he takes over from
 * @param justifications by rule id, where a rule asks for one
 */
record PostCadre(
        @NotNull UUID cadreId,
        @NotNull UUID teamId,

        @Pattern(regexp = "\\d{12}", message = "team.village.code") @Size(max = 12)
        String villageCode,

        @NotEmpty @Size(max = 3) Set<@NotNull PostingRole> roles,
        @NotNull LocalDate startedOn,
        LocalDate plannedEndOn,
        Boolean fullTimeReleased,
        Boolean homeUnitDuties,
        UUID predecessorId,
        @Size(max = 10) Map<@Size(max = 8) String, @Valid Justification> justifications) {
    PostCadre {
        justifications = justifications == null ? Map.of() : justifications;
    }
}
