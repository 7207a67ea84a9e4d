package org.zhucun.incentive;

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
            BigDecimal sum = delivered().add(said.amount());
            if (sum.compareTo(amountDue) > 0) {
                throw new DomainException(
                        ProblemType.RULE_VIOLATED,
                        "incentive.delivery.too-much",
                        amountDue.subtract(delivered()).toPlainString());
            }
            deliveredAmount = sum;
        }
        deliveredOn = deliveredOn == null || said.on().isAfter(deliveredOn) ? said.on() : deliveredOn;
        insurer = said.insurer();
        policyNumber = said.policyNumber();
        coverFrom = said.coverFrom();
        coverTo = said.coverTo();
    }

    /** 取消: it was not owed after all. What was delivered in part stays owed. */
    void cancel(String reason, LocalDate today) {
        if (cancelledOn != null || deliveredOn != null) {
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
        return state(day) == EntitlementState.SHORT ? amountDue.subtract(delivered()) : null;
    }

    /** Days after the due day: of the delivery, or until the day asked about while nothing came. */
    long lateDays(LocalDate day) {
        if (state(day) == EntitlementState.CANCELLED) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(dueBy, deliveredOn == null ? day : deliveredOn));
    }

    /** What an office may do with it. A sending unit delivers only what it owes itself. */
    List<String> may(Office office, LocalDate today) {
        List<String> may = new ArrayList<>();
        EntitlementState state = state(today);
        boolean owed = state != EntitlementState.DELIVERED && state != EntitlementState.CANCELLED;
        if (owed && office.may("entitlement:deliver") && owes(office)) {
            may.add("deliver");
        }
        if (owed && deliveredOn == null && office.may("incentive:edit")) {
            may.add("cancel");
        }
        return may;
    }

    boolean owes(Office office) {
        return office.tree() != Tree.UNIT || office.covers(debtorPath);
    }

    private void requireOwed(LocalDate today) {
        EntitlementState state = state(today);
        if (state == EntitlementState.DELIVERED || state == EntitlementState.CANCELLED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }

    private void requireFieldsOf(DeliverEntitlement said) {
        boolean insurance = kind == EntitlementKind.ACCIDENT_INSURANCE;
        requireOnly(kind.isMoney(), "/amount", said.amount());
        requireOnly(insurance, "/insurer", said.insurer());
        requireOnly(insurance, "/policyNumber", said.policyNumber());
        requireOnly(insurance, "/coverFrom", said.coverFrom());
        requireOnly(insurance, "/coverTo", said.coverTo());
        if (insurance && said.coverTo().isBefore(said.coverFrom())) {
            throw DomainException.invalid("/coverTo", "incentive.cover.order");
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
