package org.zhucun.attendance.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: who found it does not settle it. */
@ApplicationScoped
class ConflictConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning(
                "attendance_conflict_settled_by_another",
                ProblemType.SEPARATION_OF_DUTIES,
                "attendance.conflict.self",
                null));
    }
}
