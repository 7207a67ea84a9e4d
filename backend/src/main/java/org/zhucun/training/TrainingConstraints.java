package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 培训约束 */
@ApplicationScoped
class TrainingConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning(
                "training_attendance_once", ProblemType.CONFLICT, "training.attendee.twice", null));
    }
}
