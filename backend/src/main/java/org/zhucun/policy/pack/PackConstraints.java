package org.zhucun.policy.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 政策包约束 */
@ApplicationScoped
class PackConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("policy_pack_name_once", ProblemType.CONFLICT, "policy.pack.name.once", null),
                new ConstraintMeaning(
                        "policy_pack_published_by_another", ProblemType.SEPARATION_OF_DUTIES, "policy.pack.self", null),
                new ConstraintMeaning("policy_parameter_from", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("policy_parameter_once", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("policy_parameter_stands", ProblemType.STATE_CONFLICT, null, null));
    }
}
