package org.zhucun.team.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.zhucun.policy.Justification;
import org.zhucun.team.EndReason;

/**
 * 离任: ends a posting, or asks for its end.
 *
 * @param on last day of the stay
 * @param reason needed before the planned end (D5); afterwards the term has expired unless said otherwise
 * @param justifications by rule id, where a rule asks for one
 * @param facts what that reason rests on: each has its own
 */
record EndPosting(
        @NotNull LocalDate on,
        EndReason reason,
        @Size(max = 500) String note,
        @Valid EndFacts facts,
        @Size(max = 10) Map<@Size(max = 8) String, @Valid Justification> justifications) {
    EndPosting {
        justifications = justifications == null ? Map.of() : justifications;
    }
}
