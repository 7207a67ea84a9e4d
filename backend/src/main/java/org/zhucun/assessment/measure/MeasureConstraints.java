package org.zhucun.assessment.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 组织处理约束: what the database's own guards say. */
@ApplicationScoped
class MeasureConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning(
                        "organizational_measure_once", ProblemType.CONFLICT, "assessment.measure.once", null),
                new ConstraintMeaning("organizational_measure_stays", ProblemType.STATE_CONFLICT, null, null));
    }
}
