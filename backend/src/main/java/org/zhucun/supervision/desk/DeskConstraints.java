package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 审计台约束 */
@ApplicationScoped
class DeskConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning(
                        "desk_query_name_once", ProblemType.CONFLICT, "supervision.desk.query.once", null),
                new ConstraintMeaning(
                        "desk_export_second_person", ProblemType.SEPARATION_OF_DUTIES, "supervision.desk.own", null),
                new ConstraintMeaning(
                        "desk_export_loaded_once", ProblemType.STATE_CONFLICT, "supervision.desk.spent", null));
    }
}
