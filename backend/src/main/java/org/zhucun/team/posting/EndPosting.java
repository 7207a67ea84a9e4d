package org.zhucun.team.posting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.zhucun.team.EndReason;

/**
 * 离任: ends a posting, or asks for its end.
 *
 * @param on last day of the stay
 * @param reason needed before the planned end (D5); afterwards the term has expired unless said otherwise
 */
record EndPosting(
        @NotNull LocalDate on,
        EndReason reason,
        @Size(max = 500) String note) {}
