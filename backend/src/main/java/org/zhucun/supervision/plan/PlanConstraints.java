package org.zhucun.supervision.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: one visit of a village a day and plan. */
@ApplicationScoped
class PlanConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("planned_visit_once", ProblemType.CONFLICT, "supervision.plan.visit.once", null));
    }
}
