package org.zhucun.assessment.recall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 召回约束: what the database's own guards say. */
@ApplicationScoped
class RecallConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("recall_once", ProblemType.CONFLICT, "assessment.recall.once", null),
                new ConstraintMeaning("recall_steps", ProblemType.STATE_CONFLICT, "assessment.recall.steps", null),
                new ConstraintMeaning("recall_level", ProblemType.FORBIDDEN, "assessment.recall.turn", null),
                new ConstraintMeaning(
                        "recall_of_a_running_stay", ProblemType.STATE_CONFLICT, "assessment.recall.ended", null),
                new ConstraintMeaning(
                        "posting_ends_by_its_recall", ProblemType.STATE_CONFLICT, "assessment.recall.running", null),
                new ConstraintMeaning("recall_heard", ProblemType.STATE_CONFLICT, "assessment.recall.unheard", null),
                new ConstraintMeaning(
                        "recall_decided_by_another",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "assessment.recall.decision.self",
                        null),
                new ConstraintMeaning(
                        "recall_executed_by_another",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "assessment.recall.execution.self",
                        null));
    }
}
