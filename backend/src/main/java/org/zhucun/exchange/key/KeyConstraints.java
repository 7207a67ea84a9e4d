package org.zhucun.exchange.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: two jobs that give the same number, or number the same thing, at once. */
@ApplicationScoped
class KeyConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("import_key_pkey", ProblemType.CONFLICT, "exchange.key.taken", null),
                new ConstraintMeaning("import_key_one_number", ProblemType.CONFLICT, "exchange.key.taken", null));
    }
}
