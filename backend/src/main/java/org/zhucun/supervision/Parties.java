package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 当事方: who answers for whom a finding is about, and who may not judge because he is himself the one. */
@ApplicationScoped
class Parties {
    private final FindingRepository findings;
    private final Deadlines deadlines;

    Parties(FindingRepository findings, Deadlines deadlines) {
        this.findings = findings;
        this.deadlines = deadlines;
    }

    /** 403 for an office that does not answer for the inspected, 409 for the cadre himself in another office. */
    void require(FindingStep step, Finding finding, Office by) {
        require(step.isOf(finding, by), step.side(), finding, by);
    }

    /** As for a step. */
    void require(FindingVoice voice, Finding finding, Office by) {
        require(voice.isOf(finding, by), voice.side(), finding, by);
    }

    private void require(boolean own, FindingStep.Side side, Finding finding, Office by) {
        boolean inPlaceOf = side == FindingStep.Side.RECTIFYING && by.role() == Role.STATIONING_OFFICE;
        if (!own || inPlaceOf && findings.hasTownship(finding, deadlines.today())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        boolean judges = side == FindingStep.Side.VERIFYING || side == FindingStep.Side.JUDGING;
        if (judges && finding.cadreId != null && findings.isTheCadre(by.accountId(), finding)) {
            throw DomainException.of(ProblemType.SEPARATION_OF_DUTIES);
        }
    }
}
