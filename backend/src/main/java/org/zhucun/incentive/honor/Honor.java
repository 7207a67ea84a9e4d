package org.zhucun.incentive.honor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.incentive.merit.HonorLevel;
import org.zhucun.incentive.merit.MeritDesk.Honored;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 荣誉: one honour of one cadre or team; whether it stands follows from its publicity and from what was objected. */
@Entity
class Honor {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    HonorLevel level;

    String title;
    UUID cadreId;
    UUID teamId;
    String subjectName;
    String grantedBy;
    String documentNumber;
    LocalDate grantedOn;
    String deeds;
    String publicityWhere;
    LocalDate publicityFrom;
    LocalDate publicityTo;
    UUID parameterId;
    int openObjections;
    LocalDate refusedOn;
    LocalDate revokedOn;
    String revokedReason;
    LocalDate recordedOn;
    UUID recordedBy;
    String recordedByName;
    String officePath;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Honor() {}

    /** 经办: who, and on which day. */
    record By(Office office, LocalDate today) {}

    Honor(HonorCommands.RecordHonor said, Honored whom, UUID parameter, By by) {
        id = Ids.next();
        level = said.level();
        title = said.title().strip();
        cadreId = said.cadreId();
        teamId = said.teamId();
        subjectName = whom.name();
        grantedBy = said.grantedBy().strip();
        documentNumber = said.documentNumber().strip();
        grantedOn = said.grantedOn();
        deeds = said.deeds().strip();
        publicityWhere = said.publicityWhere().strip();
        publicityFrom = said.publicityFrom();
        publicityTo = said.publicityTo();
        parameterId = parameter;
        recordedOn = by.today();
        recordedBy = by.office().accountId();
        recordedByName = by.office().accountName();
        officePath = by.office().path();
        regionPath = whom.regionPath();
        unitPath = whom.unitPath();
    }

    HonorState state(LocalDate today) {
        if (revokedOn != null) {
            return HonorState.REVOKED;
        }
        if (refusedOn != null) {
            return HonorState.REFUSED;
        }
        if (openObjections > 0) {
            return HonorState.OBJECTED;
        }
        return today.isAfter(publicityTo) ? HonorState.STANDING : HonorState.PUBLICIZED;
    }

    /** Said in the term of the publicity, from its first day to its last, both included; it may be entered afterwards. */
    void objected(LocalDate on) {
        if (refusedOn != null || revokedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.honor.over");
        }
        if (on.isBefore(publicityFrom) || on.isAfter(publicityTo)) {
            throw DomainException.invalid("/on", "incentive.honor.term", publicityFrom, publicityTo);
        }
        openObjections++;
    }

    /** 403 for an office beneath the one that recorded it. */
    void requireCoveredBy(Office by) {
        if (!by.covers(officePath)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
    }

    void decided(HonorObjectionOutcome outcome, LocalDate today) {
        openObjections--;
        if (outcome == HonorObjectionOutcome.UPHELD && refusedOn == null) {
            refusedOn = today;
        }
    }

    /** By the office that recorded it or one above. */
    void revoke(String reason, Office by, LocalDate today) {
        requireCoveredBy(by);
        if (refusedOn != null || revokedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.honor.over");
        }
        revokedOn = today;
        revokedReason = reason.strip();
    }
}
