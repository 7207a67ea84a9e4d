package org.zhucun.incentive.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 发放批次: a file for the county's finance and what became of it. */
@Entity
@Table(name = "payment_batch")
class PaymentBatch {
    @Id
    UUID id;

    String number;

    @Enumerated(EnumType.STRING)
    PaymentKind kind;

    String month;

    @Enumerated(EnumType.STRING)
    PaymentState state;

    UUID debtorId;
    String debtorName;
    int lines;
    BigDecimal total;
    String sha256;
    Integer paidLines;
    BigDecimal paidTotal;
    UUID madeBy;
    String madeName;
    Instant madeAt;
    String sentName;
    Instant sentAt;
    UUID answeredBy;
    String answeredName;
    LocalDate answeredOn;
    String discardReason;
    String regionPath;

    @Version
    long version;

    void send(Office by, Instant at) {
        require(PaymentState.DRAFT);
        state = PaymentState.SENT;
        sentName = by.accountName();
        sentAt = at;
    }

    void discard(String reason) {
        require(PaymentState.DRAFT);
        state = PaymentState.DISCARDED;
        discardReason = reason;
    }

    /** The bank's answer; who made the file does not say what became of it. */
    void answer(PaymentCommands.AnswerPayment said, Office by) {
        require(PaymentState.SENT);
        if (by.accountId().equals(madeBy)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "incentive.payment.maker");
        }
        answeredBy = by.accountId();
        answeredName = by.accountName();
        answeredOn = said.on();
        paidLines = said.paidLines();
        paidTotal = said.paidTotal();
        state = said.paidLines() == lines ? PaymentState.CONFIRMED : PaymentState.PARTLY_RETURNED;
    }

    List<String> may(Office office) {
        List<String> may = new ArrayList<>();
        if (state == PaymentState.DRAFT && office.may("payment:make")) {
            may.add("send");
            may.add("discard");
        }
        boolean another = !office.accountId().equals(madeBy);
        if (state == PaymentState.SENT && another && office.may("payment:answer")) {
            may.add("answer");
        }
        if (state != PaymentState.DISCARDED && office.may("payment:make")) {
            may.add("file");
        }
        return may;
    }

    private void require(PaymentState wanted) {
        if (state != wanted) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }
}
