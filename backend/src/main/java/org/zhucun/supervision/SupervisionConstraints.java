package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 督查约束: what the database's own guards say, should code ever let something through. */
@ApplicationScoped
class SupervisionConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                separation("finding_finder_is_not_rectifier"),
                separation("finding_finder_is_not_verifier"),
                separation("finding_rectifier_is_not_verifier"),
                separation("finding_finder_is_not_judge"),
                separation("finding_rectifier_is_not_judge"),
                separation("finding_objector_is_not_judge"),
                separation("finding_objector_is_not_finder"),
                separation("finding_objector_is_not_verifier"),
                separation("finding_speaker_is_not_finder"),
                separation("finding_speaker_is_not_judge"),
                separation("finding_speaker_is_not_verifier"),
                separation("finding_cadre_is_not_judge"),
                separation("finding_recheck_by_another"),
                new ConstraintMeaning("finding_recheck_stays", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("finding_dispute_step", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("finding_issue_stays", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("recheck_sample_once", ProblemType.CONFLICT, "supervision.recheck.once", null),
                new ConstraintMeaning(
                        "inspection_protocol_pkey", ProblemType.CONFLICT, "supervision.protocol.once", null),
                new ConstraintMeaning("finding_state_step", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("finding_number_once", ProblemType.CONFLICT, null, null));
    }

    private static ConstraintMeaning separation(String constraint) {
        return new ConstraintMeaning(constraint, ProblemType.SEPARATION_OF_DUTIES, null, null);
    }
}
