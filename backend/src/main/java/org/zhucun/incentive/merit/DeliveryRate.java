package org.zhucun.incentive.merit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhucun.kernel.Share;
import org.zhucun.kernel.Yuan;

/**
 * 待遇兑现率 (M6): of what fell due in a period.
 *
 * @param due entitlements that fell due
 * @param delivered of them in full, whenever
 * @param inTime of them in full by their day
 * @param share delivered of due, in percent with one decimal; null where nothing fell due
 * @param amountDue what of it is money
 */
record DeliveryRate(
        LocalDate from,
        LocalDate to,
        long due,
        long delivered,
        long inTime,
        BigDecimal share,
        @Yuan BigDecimal amountDue,
        @Yuan BigDecimal amountDelivered) {

    static DeliveryRate of(
            LocalDate from, LocalDate to, long[] counts, BigDecimal amountDue, BigDecimal amountDelivered) {
        return new DeliveryRate(
                from,
                to,
                counts[0],
                counts[1],
                counts[2],
                Share.percent(counts[1], counts[0]),
                amountDue.setScale(2),
                amountDelivered.setScale(2));
    }
}
