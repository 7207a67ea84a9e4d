package org.zhucun.assessment.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 名额约束: what the database's own guards say, should two meet at the last place. */
@ApplicationScoped
class QuotaConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("assessment_quota_kept", ProblemType.CONFLICT, "assessment.quota.used", null),
                new ConstraintMeaning("assessment_quota_counts_grades", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("assessment_grade_is_counted", ProblemType.STATE_CONFLICT, null, null));
    }
}
