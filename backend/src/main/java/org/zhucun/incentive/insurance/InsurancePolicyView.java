package org.zhucun.incentive.insurance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/**
 * 保险单: a policy with the number of cadres it covers.
 *
 * @param delivered debts that it closed when it was entered, null in lists
 */
public record InsurancePolicyView(
        UUID id,
        String number,
        String insurer,
        LocalDate coverFrom,
        LocalDate coverTo,
        @Yuan BigDecimal sumInsured,
        boolean group,
        UUID payerId,
        String payerName,
        long covered,
        Integer delivered,
        String enteredName,
        Instant enteredAt) {}
