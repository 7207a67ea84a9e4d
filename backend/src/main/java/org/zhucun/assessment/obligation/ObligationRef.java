package org.zhucun.assessment.obligation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 后果引用: an obligation as others speak of it. */
public record ObligationRef(
        UUID id,
        ObligationKind kind,
        ObligationState state,
        UUID cadreId,
        String cadreName,
        String unitName,
        LocalDate dueOn,
        List<ClosingAct> outcomes,
        String regionPath,
        String unitPath) {
    /** 400 for an obligation that is about another cadre or that the act does not close. */
    public void requireAbout(UUID cadre, ClosingAct act) {
        if (!cadreId.equals(cadre)) {
            throw DomainException.invalid("/obligationId", "assessment.obligation.cadre");
        }
        if (!outcomes.contains(act)) {
            throw DomainException.invalid("/obligationId", "assessment.obligation.act");
        }
    }

    /** 409 for one that is closed, withdrawn or overridden. */
    public void requireOpen() {
        if (state != ObligationState.OPEN) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.obligation.not-open");
        }
    }

    static ObligationRef of(Obligation obligation) {
        return new ObligationRef(
                obligation.id,
                obligation.kind,
                obligation.state,
                obligation.cadreId,
                obligation.cadreName,
                obligation.unitName,
                obligation.dueOn,
                Arrays.stream(obligation.outcomes).map(ClosingAct::valueOf).toList(),
                obligation.regionPath,
                obligation.unitPath);
    }
}
