package org.zhucun.incentive.insurance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.zhucun.kernel.Ids;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.scope.Office;

/** 保险单: written once. */
@Entity
@Immutable
@Table(name = "insurance_policy")
class InsurancePolicy {
    @Id
    UUID id;

    String number;
    String insurer;
    LocalDate coverFrom;
    LocalDate coverTo;
    BigDecimal sumInsured;
    boolean groupPolicy;
    UUID payerId;
    String payerName;
    String regionPath;
    String unitPath;
    UUID enteredBy;
    String enteredName;
    Instant enteredAt;

    static InsurancePolicy of(EnterPolicy said, OrganizationRef payer, Office by, Instant at) {
        InsurancePolicy policy = new InsurancePolicy();
        policy.id = Ids.next();
        policy.number = said.number().strip();
        policy.insurer = said.insurer().strip();
        policy.coverFrom = said.coverFrom();
        policy.coverTo = said.coverTo();
        policy.sumInsured = said.sumInsured();
        policy.groupPolicy = said.region() != null;
        policy.payerId = payer.id();
        policy.payerName = payer.name();
        policy.enteredBy = by.accountId();
        policy.enteredName = by.accountName();
        policy.enteredAt = at;
        return policy;
    }
}
