package org.zhucun.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 日志约束 */
@ApplicationScoped
class LogConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("log_witness_once", ProblemType.CONFLICT, "audit.log.key.known", null),
                new ConstraintMeaning("log_witness_stays", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("log_witness_signs", ProblemType.RULE_VIOLATED, "audit.log.signature", null));
    }
}
