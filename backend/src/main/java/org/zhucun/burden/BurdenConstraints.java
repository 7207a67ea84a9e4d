package org.zhucun.burden;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 减负约束 */
@ApplicationScoped
class BurdenConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("burden_activation_once", ProblemType.CONFLICT, "burden.once", null),
                new ConstraintMeaning(
                        "burden_activation_two_accounts", ProblemType.SEPARATION_OF_DUTIES, "burden.oneself", null));
    }
}
