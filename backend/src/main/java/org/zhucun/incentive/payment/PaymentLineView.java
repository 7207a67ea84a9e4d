package org.zhucun.incentive.payment;

import java.math.BigDecimal;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/**
 * 发放明细: one payment of a file.
 *
 * @param no its line in the file, by which the bank answers
 * @param reason why it came back
 */
public record PaymentLineView(
        int no,
        UUID entitlementId,
        UUID cadreId,
        String cadreName,
        String unitName,
        String villageName,
        String period,
        BigDecimal days,
        @Yuan BigDecimal amount,
        PaymentLineState state,
        String reason) {}
