package org.zhucun.assessment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 后果约束: what the database's own guards say. */
@ApplicationScoped
class ObligationConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning(
                        "obligation_stays", ProblemType.STATE_CONFLICT, "assessment.obligation.not-open", null),
                new ConstraintMeaning("obligation_level", ProblemType.FORBIDDEN, "assessment.obligation.level", null),
                new ConstraintMeaning(
                        "obligation_override_other",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "assessment.obligation.override.self",
                        null),
                new ConstraintMeaning(
                        "obligation_override_higher",
                        ProblemType.FORBIDDEN,
                        "assessment.obligation.override.higher",
                        null));
    }
}
