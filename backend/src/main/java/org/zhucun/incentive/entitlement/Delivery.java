package org.zhucun.incentive.entitlement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Office;

/** 兑现记录: one delivery, written once. */
@Entity
@Immutable
@Table(name = "entitlement_delivery")
class Delivery {
    @Id
    UUID id;

    UUID entitlementId;
    String regionPath;
    String unitPath;
    UUID cadreId;
    LocalDate onDay;
    BigDecimal amount;
    String insurer;
    String policyNumber;
    LocalDate coverFrom;
    LocalDate coverTo;
    UUID deliveredBy;
    String deliveredByName;
    String officeName;
    Instant recordedAt;

    DeliverEntitlement said() {
        return new DeliverEntitlement(onDay, amount, insurer, policyNumber, coverFrom, coverTo);
    }

    static Delivery of(Entitlement entitlement, DeliverEntitlement said, Office by, Instant at) {
        Delivery delivery = new Delivery();
        delivery.id = Ids.next();
        delivery.entitlementId = entitlement.id;
        delivery.regionPath = entitlement.regionPath;
        delivery.unitPath = entitlement.unitPath;
        delivery.cadreId = entitlement.cadreId;
        delivery.onDay = said.on();
        delivery.amount = said.amount();
        delivery.insurer = said.insurer();
        delivery.policyNumber = said.policyNumber();
        delivery.coverFrom = said.coverFrom();
        delivery.coverTo = said.coverTo();
        delivery.deliveredBy = by.accountId();
        delivery.deliveredByName = by.accountName();
        delivery.officeName = by.nodeName();
        delivery.recordedAt = at;
        return delivery;
    }
}
