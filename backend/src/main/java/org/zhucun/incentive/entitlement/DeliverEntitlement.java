package org.zhucun.incentive.entitlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.zhucun.kernel.Yuan;

/**
 * 登记兑现: what was delivered, when.
 *
 * @param amount yuan, for money only
 * @param insurer for an insurance, with the policy's number and cover
 */
public record DeliverEntitlement(
        @NotNull LocalDate on,
        @Yuan @Positive @Digits(integer = 10, fraction = 2) BigDecimal amount,
        @Size(min = 1, max = 100) String insurer,
        @Size(min = 1, max = 60) String policyNumber,
        LocalDate coverFrom,
        LocalDate coverTo) {

    /** Whether both say the same, however the cents are written. */
    public boolean same(DeliverEntitlement other) {
        boolean paid = amount == null || other.amount() == null
                ? amount == other.amount()
                : amount.compareTo(other.amount()) == 0;
        return paid
                && on.equals(other.on())
                && Objects.equals(insurer, other.insurer())
                && Objects.equals(policyNumber, other.policyNumber())
                && Objects.equals(coverFrom, other.coverFrom())
                && Objects.equals(coverTo, other.coverTo());
    }
}
