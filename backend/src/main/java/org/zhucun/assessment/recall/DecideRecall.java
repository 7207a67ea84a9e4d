package org.zhucun.assessment.recall;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 召回决定: the county recalls him, or says why not.
 *
 * @param document number of the decision, needed to recall
 * @param note why, needed to reject
 */
record DecideRecall(
        @NotNull Boolean approve,
        @NotNull LocalDate on,
        @Size(max = 100) String document,
        @Size(max = 1000) String note) {}
