package org.zhucun.assessment.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约谈约束: somebody is spoken to once in an interview. */
@ApplicationScoped
class InterviewConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("interviewee_once", ProblemType.CONFLICT, "assessment.interview.twice", null));
    }
}
