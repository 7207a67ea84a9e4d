package org.zhucun.incentive.entitlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhucun.kernel.Yuan;

/**
 * 差额: by how much a debt changed after something of it was paid.
 *
 * @param daysBefore days that were counted, of a correction
 * @param amount more or, below nothing, less
 * @param otherPeriod month whose overpayment was kept back here, or in which it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Adjustment(
        AdjustmentKind kind,
        LocalDate on,
        BigDecimal daysBefore,
        BigDecimal daysAfter,
        @Yuan BigDecimal standard,
        @Yuan(signed = true) BigDecimal amount,
        String otherPeriod) {}
