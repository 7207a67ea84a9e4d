package org.zhucun.incentive.honor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 荣誉约束: what the database's own guards say. */
@ApplicationScoped
class HonorConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("honor_once", ProblemType.CONFLICT, "incentive.honor.once", null),
                new ConstraintMeaning(
                        "honor_objection_decided_by_another",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "incentive.honor.objection.self",
                        null));
    }
}
