package org.zhucun.attendance.leave;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: what the database refuses about leaves. */
@ApplicationScoped
class LeaveConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning(
                        "leave_request_once_at_a_time", ProblemType.CONFLICT, "attendance.leave.overlap", null),
                new ConstraintMeaning(
                        "leave_request_approved_by_another",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "attendance.leave.self",
                        null),
                new ConstraintMeaning(
                        "leave_request_two_steps_two_persons",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "attendance.leave.endorser",
                        null),
                new ConstraintMeaning(
                        "leave_stand_in_one_at_a_time", ProblemType.CONFLICT, "attendance.leave.deputy.taken", null),
                new ConstraintMeaning(
                        "leave_stand_in_is_another",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "attendance.leave.deputy.self",
                        null));
    }
}
