package org.zhucun.incentive.debt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 欠账约束 */
@ApplicationScoped
class DebtConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("care_finding_once", ProblemType.CONFLICT, "incentive.debt.laid", null),
                new ConstraintMeaning("care_finding_debt_pkey", ProblemType.CONFLICT, "incentive.debt.laid", null));
    }
}
