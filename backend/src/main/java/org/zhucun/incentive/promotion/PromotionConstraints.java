package org.zhucun.incentive.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 提拔约束: what the database's own guards say. */
@ApplicationScoped
class PromotionConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning("promotion_once", ProblemType.CONFLICT, "incentive.promotion.once", null));
    }
}
