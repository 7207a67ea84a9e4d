package org.zhucun.cadre.own;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: what the database refuses about corrections. */
@ApplicationScoped
class CorrectionConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("file_correction_once", ProblemType.CONFLICT, "cadre.correction.asked", null),
                new ConstraintMeaning(
                        "file_correction_decided_by_another", ProblemType.SEPARATION_OF_DUTIES, null, null));
    }
}
