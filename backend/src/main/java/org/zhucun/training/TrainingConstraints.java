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
        return List.of(
                conflict("training_attendance_once", "training.attendee.twice"),
                conflict("training_attendance_trainee_once", "training.attendee.twice"),
                conflict("training_attendance_session", "training.roll.changed"),
                conflict("contest_award_on_the_roll", "training.roll.awarded"),
                conflict("contest_award_once", "training.contest.once"),
                conflict("study_meeting_once", "training.study.once"),
                conflict("knowledge_test_once", "training.test.once"),
                conflict("knowledge_score_once", "training.attendee.twice"),
                conflict("handbook_edition_once", "training.handbook.once"),
                conflict("handbook_receipt_once", "training.attendee.twice"));
    }

    private static ConstraintMeaning conflict(String constraint, String detailKey) {
        return new ConstraintMeaning(constraint, ProblemType.CONFLICT, detailKey, null);
    }
}
