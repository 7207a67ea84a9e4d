package org.zhucun.incentive.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 典型约束: what the database's own guards say. */
@ApplicationScoped
class ModelCaseConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning("model_case_once", ProblemType.CONFLICT, "incentive.case.once", null));
    }
}
