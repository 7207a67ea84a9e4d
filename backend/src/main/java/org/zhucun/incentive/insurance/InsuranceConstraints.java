package org.zhucun.incentive.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 保险约束 */
@ApplicationScoped
class InsuranceConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning(
                "insurance_policy_once", ProblemType.CONFLICT, "incentive.insurance.known", null));
    }
}
