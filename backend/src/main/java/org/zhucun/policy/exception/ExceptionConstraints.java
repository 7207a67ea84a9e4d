package org.zhucun.policy.exception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 例外约束 */
@ApplicationScoped
class ExceptionConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning(
                        "policy_exception_approved_by_another",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "policy.exception.self",
                        null),
                new ConstraintMeaning("policy_exception_once", ProblemType.CONFLICT, "policy.exception.once", null),
                new ConstraintMeaning("policy_exception_stands", ProblemType.STATE_CONFLICT, null, null));
    }
}
