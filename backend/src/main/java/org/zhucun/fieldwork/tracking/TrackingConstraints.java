package org.zhucun.fieldwork.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 跟踪管理约束: what the database's own guards say. */
@ApplicationScoped
class TrackingConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning(
                "unit_tracking_record_once", ProblemType.CONFLICT, "fieldwork.tracking.once", null));
    }
}
