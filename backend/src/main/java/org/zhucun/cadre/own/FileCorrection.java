package org.zhucun.cadre.own;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreRef;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 档案更正申请: asked by the cadre himself, answered with a reason by whoever keeps the entry. */
@Entity
@Table(name = "file_correction")
class FileCorrection {
    @Id
    UUID id;

    UUID cadreId;
    String cadreName;
    String section;
    String entry;
    String reads;
    String shouldRead;
    String reason;

    @Enumerated(EnumType.STRING)
    Desk desk;

    @Enumerated(EnumType.STRING)
    CorrectionState state;

    UUID askedBy;
    Instant askedAt;
    UUID decidedBy;
    String decidedName;
    String decidedOffice;
    Instant decidedAt;
    String answer;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected FileCorrection() {}

    FileCorrection(CadreRef cadre, AskCorrection command, Desk desk) {
        id = Ids.next();
        cadreId = cadre.id();
        cadreName = cadre.name();
        section = command.section();
        entry = command.entry().strip();
        reads = command.reads().strip();
        shouldRead = command.shouldRead().strip();
        reason = command.reason().strip();
        this.desk = desk;
        state = CorrectionState.ASKED;
        regionPath = cadre.regionPath();
        unitPath = cadre.unitPath();
    }

    void askedBy(Office office, Instant at) {
        askedBy = office.accountId();
        askedAt = at;
    }

    /** 答复 */
    void decide(DecideCorrection decision, Office office, Instant at) {
        open();
        if (!desk.mayBe(office.role())) {
            throw new DomainException(ProblemType.FORBIDDEN, "cadre.correction.desk");
        }
        if (office.accountId().equals(askedBy)) {
            throw DomainException.of(ProblemType.SEPARATION_OF_DUTIES);
        }
        state = Boolean.TRUE.equals(decision.corrected()) ? CorrectionState.CORRECTED : CorrectionState.DECLINED;
        decidedBy = office.accountId();
        decidedName = office.accountName();
        decidedOffice = office.nodeName();
        decidedAt = at;
        answer = decision.answer().strip();
    }

    /** 撤回 */
    void withdraw() {
        open();
        state = CorrectionState.WITHDRAWN;
    }

    List<String> may(Office office) {
        if (state != CorrectionState.ASKED) {
            return List.of();
        }
        if (office.tree() == Tree.PERSON) {
            return office.may("file:own") ? List.of("withdraw") : List.of();
        }
        boolean decides = office.may("correction:decide")
                && desk.mayBe(office.role())
                && !office.accountId().equals(askedBy);
        return decides ? List.of("decide") : List.of();
    }

    private void open() {
        if (state != CorrectionState.ASKED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }
}
