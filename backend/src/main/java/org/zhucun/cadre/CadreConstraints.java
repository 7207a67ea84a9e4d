package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: what the constraints of the cadre tables say. */
@ApplicationScoped
class CadreConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning(
                "cadre_identity_citizen_id",
                ProblemType.CADRE_ALREADY_REGISTERED,
                "CADRE_ALREADY_REGISTERED.detail",
                null));
    }
}
