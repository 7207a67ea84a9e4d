package org.zhucun.incentive.entitlement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 待遇: what one cadre is owed for one period of one posting, and what of it was delivered. */
@Entity
@Table(name = "entitlement")
class Entitlement {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    EntitlementKind kind;

    String regionPath;
    String unitPath;
    UUID cadreId;
    String cadreName;
    UUID postingId;
    String villageName;
    String period;
    BigDecimal standard;
    BigDecimal quantity;
    BigDecimal amountDue;
    LocalDate dueFrom;
    LocalDate dueBy;
    UUID debtorId;
    String debtorName;
    String debtorPath;

    BigDecimal villageDays;
    BigDecimal tripDays;
    BigDecimal trainingDays;
    Boolean tripsCount;
    String source;
    LocalDate deliveredOn;
    BigDecimal deliveredAmount;
    String insurer;
    String policyNumber;
    LocalDate coverFrom;
    LocalDate coverTo;
    LocalDate cancelledOn;
    String cancelReason;
    /** What corrected registers changed of the sum first owed. */
    BigDecimal corrected = BigDecimal.ZERO;

    BigDecimal correctedDays;
    /** What was kept back here of overpayments elsewhere, or given up here to others. */
    BigDecimal shifted = BigDecimal.ZERO;

    BigDecimal credit = BigDecimal.ZERO;
    int adjustments;
    /** The payment batch it stands in while the bank has not answered. */
    UUID paying;

    @Version
    long version;

    /**
     * 兑现: something of it was delivered. Money adds up and never exceeds what is owed.
     *
     * @throws DomainException 409 when nothing is owed any more, 422 when it would be too much
     */
    void deliver(DeliverEntitlement said, LocalDate today) {
        requireOwed(today);
        requireFieldsOf(said);
        if (kind.isMoney()) {
            if (said.amount().compareTo(balance()) > 0) {
                throw tooMuch(balance().toPlainString());
            }
            deliveredAmount = delivered().add(said.amount());
        }
        deliveredOn = deliveredOn == null || said.on().isAfter(deliveredOn) ? said.on() : deliveredOn;
        insurer = said.insurer();
        policyNumber = said.policyNumber();
        coverFrom = said.coverFrom();
        coverTo = said.coverTo();
    }

    private static DomainException tooMuch(String balance) {
        String sentence = "incentive.delivery.too-much";
        return new DomainException(ProblemType.RULE_VIOLATED, sentence, balance).at("/amount", sentence, balance);
    }

    /** 取消: it was not owed after all. What was delivered in part stays owed. */
    void cancel(String reason, LocalDate today) {
        requireNotInFile();
        if (cancelledOn != null || deliveredOn != null || adjustments > 0) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        cancelledOn = today;
        cancelReason = reason;
    }

    EntitlementState state(LocalDate day) {
        return EntitlementState.of(this, day);
    }

    /** What is missing of a delivery that was too small. */
    BigDecimal shortBy(LocalDate day) {
        return state(day) == EntitlementState.SHORT ? balance() : null;
    }

    /** What is owed after all corrections; null of what is not money. */
    BigDecimal owed() {
        return amountDue == null ? null : amountDue.add(corrected).add(shifted);
    }

    /** Still to be paid; less than nothing where too much was paid and not yet kept back. */
    BigDecimal balance() {
        return amountDue == null ? null : owed().subtract(delivered());
    }

    /** Days after the due day: of the delivery, or until the day asked about while something is missing. */
    long lateDays(LocalDate day) {
        boolean settledWithoutMoney = state(day) == EntitlementState.DELIVERED && deliveredOn == null;
        if (state(day) == EntitlementState.CANCELLED || settledWithoutMoney) {
            return 0;
        }
        boolean complete = deliveredOn != null && state(day) != EntitlementState.SHORT;
        return Math.max(0, ChronoUnit.DAYS.between(dueBy, complete ? deliveredOn : day));
    }

    /** What an office may do with it. A sending unit delivers only what it owes itself. */
    List<String> may(Office office, LocalDate today) {
        List<String> may = new ArrayList<>();
        EntitlementState state = state(today);
        boolean owed = state != EntitlementState.DELIVERED && state != EntitlementState.CANCELLED && paying == null;
        if (owed && office.may("entitlement:deliver") && owes(office)) {
            may.add("deliver");
        }
        if (owed && deliveredOn == null && adjustments == 0 && office.may("incentive:edit")) {
            may.add("cancel");
        }
        return may;
    }

    boolean owes(Office office) {
        return office.tree() != Tree.UNIT || office.covers(debtorPath);
    }

    /** 409 while it stands in a file that is on its way: it would be paid twice. */
    private void requireNotInFile() {
        if (paying != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.payment.in-file");
        }
    }

    private void requireOwed(LocalDate today) {
        requireNotInFile();
        EntitlementState state = state(today);
        if (state == EntitlementState.DELIVERED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.delivery.settled");
        }
        if (state == EntitlementState.CANCELLED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.delivery.cancelled");
        }
    }

    private void requireFieldsOf(DeliverEntitlement said) {
        boolean insurance = kind == EntitlementKind.ACCIDENT_INSURANCE;
        requireOnly(kind.isMoney(), "/amount", said.amount());
        requireOnly(insurance, "/insurer", said.insurer());
        requireOnly(insurance, "/policyNumber", said.policyNumber());
        requireOnly(insurance, "/coverFrom", said.coverFrom());
        requireOnly(insurance, "/coverTo", said.coverTo());
        if (insurance) {
            requireCoverOf(said);
        }
        if (kind.isMoney() && said.on().isBefore(dueFrom)) {
            throw DomainException.invalid("/on", "incentive.delivery.before-owed", dueFrom);
        }
    }

    /** What does not cover the day of its delivery, or ends before the gap begins, leaves him as uninsured as he was. */
    private void requireCoverOf(DeliverEntitlement said) {
        if (said.coverTo().isBefore(said.coverFrom())) {
            throw DomainException.invalid("/coverTo", "incentive.cover.order");
        }
        if (said.coverFrom().isAfter(said.on())) {
            throw DomainException.invalid("/coverFrom", "incentive.cover.not-yet", said.coverFrom());
        }
        if (said.coverTo().isBefore(said.on()) || said.coverTo().isBefore(dueFrom)) {
            throw DomainException.invalid("/coverTo", "incentive.cover.too-short", dueFrom);
        }
    }

    private static void requireOnly(boolean belongs, String at, Object value) {
        if (belongs && value == null) {
            throw DomainException.invalid(at, "input.required");
        }
        if (!belongs && value != null) {
            throw DomainException.invalid(at, "incentive.delivery.not-of-this-kind");
        }
    }

    private BigDecimal delivered() {
        return deliveredAmount == null ? BigDecimal.ZERO : deliveredAmount;
    }
}
