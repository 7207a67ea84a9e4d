package org.zhucun.incentive.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 批次约束: what the database's own guards say, also to the second of two who put the same fact into two batches. */
@ApplicationScoped
class BatchConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("incentive_batch_once", ProblemType.CONFLICT, "incentive.batch.once", null),
                taken("commendation_honor_once"),
                taken("commendation_promotion_once"),
                taken("commendation_talk_once"),
                taken("commendation_interviewee_once"));
    }

    private static ConstraintMeaning taken(String constraint) {
        return new ConstraintMeaning(constraint, ProblemType.CONFLICT, "incentive.batch.taken", null);
    }
}
