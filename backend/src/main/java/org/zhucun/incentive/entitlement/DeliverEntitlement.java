package org.zhucun.incentive.entitlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhucun.kernel.Yuan;

/**
 * 登记兑现: what was delivered, when.
 *
 * @param amount yuan, for money only
 * @param insurer for an insurance, with the policy's number and cover
 */
record DeliverEntitlement(
        @NotNull LocalDate on,
        @Yuan @Positive @Digits(integer = 10, fraction = 2) BigDecimal amount,
        @Size(min = 1, max = 100) String insurer,
        @Size(min = 1, max = 60) String policyNumber,
        LocalDate coverFrom,
        LocalDate coverTo) {}
