package org.zhucun.supervision.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: ids that phones make are used once, by whomever, and what is attached stays. */
@ApplicationScoped
class EvidenceConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("inspection_pkey", ProblemType.CONFLICT, "supervision.visit.reused", null),
                new ConstraintMeaning("upload_pkey", ProblemType.CONFLICT, "supervision.evidence.reused", null),
                new ConstraintMeaning("evidence_pkey", ProblemType.CONFLICT, "supervision.evidence.reused", null),
                new ConstraintMeaning("evidence_piece_pkey", ProblemType.CONFLICT, "supervision.evidence.reused", null),
                new ConstraintMeaning("upload_is_evidence", ProblemType.CONFLICT, "supervision.evidence.reused", null),
                new ConstraintMeaning("evidence_stays", ProblemType.STATE_CONFLICT, null, null));
    }
}
