package org.zhucun.assessment.talk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 约谈决定: what was done about a proposal.
 *
 * @param on the day of the talk, or of the decision that none is needed
 * @param note what was agreed, or why none is needed
 */
record DecideTalk(
        @NotNull Outcome outcome,
        @NotNull LocalDate on,
        @NotBlank @Size(max = DecideTalk.LONGEST) String note) {
    static final int LONGEST = 1000;

    /** 约谈结果 */
    enum Outcome {
        /** 已约谈 */
        HELD,
        /** 无需约谈 */
        NOT_NEEDED
    }
}
