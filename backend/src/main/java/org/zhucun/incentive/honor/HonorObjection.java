package org.zhucun.incentive.honor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 公示异议: said in the term of a publicity, decided once. */
@Entity
@Table(name = "honor_objection")
class HonorObjection {
    @Id
    UUID id;

    UUID honorId;
    String subjectName;
    String saidBy;
    String content;
    LocalDate raisedOn;
    UUID recordedBy;
    String recordedByName;
    UUID honoredBy;

    @Enumerated(EnumType.STRING)
    HonorObjectionOutcome outcome;

    String decision;
    LocalDate decidedOn;
    UUID decidedBy;
    String decidedByName;
    String regionPath;

    @Version
    long version;

    protected HonorObjection() {}

    HonorObjection(Honor honor, HonorCommands.ObjectHonor said, Office by) {
        id = Ids.next();
        honorId = honor.id;
        subjectName = honor.subjectName;
        saidBy = said.saidBy().strip();
        content = said.content().strip();
        raisedOn = said.on();
        recordedBy = by.accountId();
        recordedByName = by.accountName();
        honoredBy = honor.recordedBy;
        regionPath = honor.regionPath;
    }

    /** By somebody who neither recorded the honour nor entered the objection. */
    void decide(HonorCommands.DecideHonorObjection said, Office by, LocalDate today) {
        if (outcome != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.honor.objection.decided");
        }
        if (by.accountId().equals(recordedBy) || by.accountId().equals(honoredBy)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "incentive.honor.objection.self");
        }
        outcome = said.outcome();
        decision = said.decision().strip();
        decidedOn = today;
        decidedBy = by.accountId();
        decidedByName = by.accountName();
    }
}
