package org.zhucun.assessment.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.cadre.CadreRef;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 组织处理: one decision about one cadre. It stays as it was recorded; what may still happen to it is its revocation. */
@Entity
class OrganizationalMeasure {
    @Id
    private UUID id;

    private UUID cadreId;
    private String cadreName;
    private String unitName;
    private String villageName;

    @Enumerated(EnumType.STRING)
    private MeasureType type;

    private LocalDate decidedOn;
    private String decidedBy;
    private String documentNumber;
    private String basis;
    private UUID findingId;
    private UUID obligationId;
    private UUID recordedBy;
    private String recordedByName;
    private String officePath;
    private LocalDate revokedOn;
    private String revocationReason;
    private String revokedByName;
    private String regionPath;
    private String unitPath;

    @Version
    private long version;

    OrganizationalMeasure() {}

    OrganizationalMeasure(CadreRef cadre, MeasurePlace place, RecordMeasure said, Office by) {
        id = Ids.next();
        cadreId = cadre.id();
        cadreName = cadre.name();
        unitName = cadre.unitName();
        villageName = place.villageName();
        regionPath = place.regionPath();
        unitPath = cadre.unitPath();
        type = said.type();
        decidedOn = said.decidedOn();
        decidedBy = said.decidedBy().strip();
        documentNumber = said.documentNumber().strip();
        basis = said.basis().strip();
        findingId = said.findingId();
        obligationId = said.obligationId();
        recordedBy = by.accountId();
        recordedByName = by.accountName();
        officePath = by.path();
    }

    /** By the office that recorded it or one above: a county does not undo what its province recorded. */
    void revoke(RevokeMeasure said, Office by, LocalDate today) {
        if (!by.covers(officePath)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        if (revokedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.measure.revoked-already", revokedOn);
        }
        if (said.on().isBefore(decidedOn)) {
            throw DomainException.invalid("/on", "assessment.measure.revoked-before");
        }
        if (said.on().isAfter(today)) {
            throw DomainException.invalid("/on", "assessment.measure.future");
        }
        revokedOn = said.on();
        revocationReason = said.reason().strip();
        revokedByName = by.accountName();
    }

    UUID id() {
        return id;
    }

    String cadreName() {
        return cadreName;
    }

    String documentNumber() {
        return documentNumber;
    }

    String regionPath() {
        return regionPath;
    }

    String unitPath() {
        return unitPath;
    }

    long version() {
        return version;
    }
}
