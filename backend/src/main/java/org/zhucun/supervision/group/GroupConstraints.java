package org.zhucun.supervision.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: nobody sits twice in one group. */
@ApplicationScoped
class GroupConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning(
                "inspection_group_member_once", ProblemType.CONFLICT, "supervision.group.once", null));
    }
}
