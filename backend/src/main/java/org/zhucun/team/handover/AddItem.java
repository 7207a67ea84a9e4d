package org.zhucun.team.handover;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhucun.kernel.Yuan;

/**
 * 列入清单: a line of one of the three lists.
 *
 * @param amount yuan; needed where money is handed over
 * @param dueOn by when it is to be done, where there is such a day
 */
record AddItem(
        @NotNull HandoverList list,
        @NotNull ItemKind kind,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 1000) String detail,

        @Yuan @Digits(integer = 12, fraction = 2) @DecimalMin("0") @DecimalMax("999999999999.99")
        BigDecimal amount,

        LocalDate dueOn) {

    /** A line that another room knows. */
    static AddItem of(HandoverFact fact) {
        return new AddItem(fact.list(), fact.kind(), fact.title(), null, fact.amount(), null);
    }
}
