package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: what the database's own guards of a draw say. */
@ApplicationScoped
class DrawConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("draw_number_once", ProblemType.CONFLICT, "supervision.draw.number", null),
                new ConstraintMeaning("draw_repeated_once", ProblemType.CONFLICT, "supervision.draw.repeated", null),
                new ConstraintMeaning("draw_plan_once", ProblemType.CONFLICT, "supervision.draw.plan", null),
                new ConstraintMeaning("draw_state_step", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("draw_embargo", ProblemType.STATE_CONFLICT, "supervision.draw.embargo", null),
                new ConstraintMeaning(
                        "draw_party_two_persons", ProblemType.SEPARATION_OF_DUTIES, "supervision.draw.persons", null),
                new ConstraintMeaning(
                        "draw_party_two_offices", ProblemType.SEPARATION_OF_DUTIES, "supervision.draw.offices", null));
    }
}
