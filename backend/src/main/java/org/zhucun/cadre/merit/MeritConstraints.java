package org.zhucun.cadre.merit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 考核与亲属约束. */
@ApplicationScoped
class MeritConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("annual_grade_once", ProblemType.CONFLICT, "cadre.grade.once", null),
                new ConstraintMeaning("cadre_spouse_one", ProblemType.CONFLICT, "cadre.spouse.one", null),
                new ConstraintMeaning("cadre_spouse_of_one", ProblemType.CONFLICT, "cadre.spouse.one", null));
    }
}
