package org.zhucun.assessment.recall;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.policy.Justification;
import org.zhucun.team.PostingRole;

/**
 * 接替人选到岗: who follows the recalled cadre.
 *
 * @param roles those of the recalled cadre unless said otherwise
 * @param justifications by rule id, where a rule of postings asks for one
 */
record PostSuccessor(
        @NotNull UUID cadreId,
        @NotNull LocalDate startedOn,
        @Size(max = 3) Set<@NotNull PostingRole> roles,
        @Size(max = 10) Map<@Size(max = 8) String, @Valid Justification> justifications) {
    PostSuccessor {
        justifications = justifications == null ? Map.of() : justifications;
    }
}
