package org.zhucun.incentive.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.kernel.Yuan;
import org.zhucun.scope.Office;

/**
 * 发放批次: with its control totals.
 *
 * @param lines how many payments
 * @param total what they add up to
 * @param sha256 of the lines, so that the file that was paid is known to be this one
 */
public record PaymentBatchView(
        UUID id,
        String number,
        PaymentKind kind,
        String month,
        PaymentState state,
        String debtorName,
        int lines,
        @Yuan BigDecimal total,
        String sha256,
        Integer paidLines,
        @Yuan BigDecimal paidTotal,
        String madeName,
        Instant madeAt,
        String sentName,
        Instant sentAt,
        String answeredName,
        LocalDate answeredOn,
        String discardReason,
        long version,
        List<String> may)
        implements Versioned {
    static PaymentBatchView of(PaymentBatch batch, Office reader) {
        return new PaymentBatchView(
                batch.id,
                batch.number,
                batch.kind,
                batch.month,
                batch.state,
                batch.debtorName,
                batch.lines,
                batch.total,
                batch.sha256,
                batch.paidLines,
                batch.paidTotal,
                batch.madeName,
                batch.madeAt,
                batch.sentName,
                batch.sentAt,
                batch.answeredName,
                batch.answeredOn,
                batch.discardReason,
                batch.version,
                batch.may(reader));
    }
}
