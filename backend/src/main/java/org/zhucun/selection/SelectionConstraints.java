package org.zhucun.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;

/** 选派约束: what the database refuses, in the words of the domain. */
@ApplicationScoped
class SelectionConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("village_need_once", ProblemType.CONFLICT, "selection.village.twice", null),
                new ConstraintMeaning("selection_unit_once", ProblemType.CONFLICT, "selection.unit.twice", null),
                new ConstraintMeaning("nomination_once", ProblemType.CONFLICT, "selection.nomination.once", null),
                new ConstraintMeaning(
                        "nomination_one_lead",
                        ProblemType.RULE_VIOLATED,
                        "selection.need.lead",
                        new RuleReference(
                                "B1",
                                Clause.of("selection.rule.B1.required.lead", 1),
                                Clause.of("selection.rule.B1.found.lead", 2),
                                "003:18 因村选派")),
                new ConstraintMeaning("nomination_review_once", ProblemType.CONFLICT, "selection.review.once", null),
                new ConstraintMeaning(
                        "nomination_review_two_persons",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "selection.review.persons",
                        null));
    }
}
