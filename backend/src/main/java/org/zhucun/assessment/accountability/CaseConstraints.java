package org.zhucun.assessment.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 问责约束: what the database's own guards say. */
@ApplicationScoped
class CaseConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("accountability_case_once", ProblemType.CONFLICT, "assessment.case.once", null),
                new ConstraintMeaning("accountability_case_stays", ProblemType.STATE_CONFLICT, null, null));
    }
}
