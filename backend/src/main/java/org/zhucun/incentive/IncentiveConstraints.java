package org.zhucun.incentive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 待遇约束: what the database's own guards say. */
@ApplicationScoped
class IncentiveConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("entitlement_once", ProblemType.CONFLICT, null, null),
                new ConstraintMeaning("entitlement_not_overpaid", ProblemType.CONFLICT, null, null));
    }
}
