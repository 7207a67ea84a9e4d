package org.zhucun.assessment.accountability;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.assessment.CauseCode;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.scope.Office;

/** 问责: one decision about the head of one unit. It stays as it was recorded; what may still happen to it is its revocation. */
@Entity
@Table(name = "accountability_case")
class AccountabilityCase {
    @Id
    UUID id;

    UUID unitId;
    String unitName;
    String headName;
    String headPost;

    @Enumerated(EnumType.STRING)
    CauseCode cause;

    String facts;

    @Enumerated(EnumType.STRING)
    AccountabilityMeasure measure;

    LocalDate decidedOn;
    String decidedBy;
    String documentNumber;
    UUID obligationId;
    UUID recordedBy;
    String recordedByName;
    LocalDate revokedOn;
    String revocationReason;
    String revokedByName;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected AccountabilityCase() {}

    AccountabilityCase(OrganizationRef unit, RecordCase said, Office by) {
        id = Ids.next();
        unitId = unit.id();
        unitName = unit.name();
        unitPath = unit.path();
        regionPath = by.path();
        headName = said.headName().strip();
        headPost = said.headPost().strip();
        cause = said.cause();
        facts = said.facts().strip();
        measure = said.measure();
        decidedOn = said.decidedOn();
        decidedBy = said.decidedBy().strip();
        documentNumber = said.documentNumber().strip();
        obligationId = said.obligationId();
        recordedBy = by.accountId();
        recordedByName = by.accountName();
    }

    void revoke(RevokeCase said, Office by, LocalDate today) {
        if (revokedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.case.revoked-already", revokedOn);
        }
        if (said.on().isBefore(decidedOn) || said.on().isAfter(today)) {
            throw DomainException.invalid("/on", "assessment.recall.day", decidedOn, today);
        }
        revokedOn = said.on();
        revocationReason = said.reason().strip();
        revokedByName = by.accountName();
    }
}
