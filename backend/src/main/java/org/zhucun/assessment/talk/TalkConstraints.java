package org.zhucun.assessment.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约谈约束: two who decide at once. */
@ApplicationScoped
class TalkConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning("reminder_talk_once", ProblemType.CONFLICT, "assessment.talk.none", null));
    }
}
