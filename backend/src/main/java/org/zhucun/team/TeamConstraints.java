package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;

/** 约束含义: what the constraints of teams and postings say, so that a race answers like a late-comer. */
@ApplicationScoped
class TeamConstraints implements ConstraintMeaning.Source {
    private static final RuleReference C7 = new RuleReference(
            "C7", Clause.of("team.rule.C7.required", 1), Clause.of("team.rule.C7.found", 0), "004:40");
    private static final RuleReference C8 = new RuleReference(
            "C8", Clause.of("team.rule.C8.required", 1), Clause.of("team.rule.C8.found", 2), "004:35");
    private static final RuleReference D5 = new RuleReference(
            "D5", Clause.of("team.rule.D5.required.approval"), Clause.of("team.rule.D5.found.approval"), "001:16");

    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                of("posting_one_first_secretary", ProblemType.CONFLICT, "team.first.secretary.one", C8),
                of("posting_one_place", ProblemType.POSTING_OVERLAP, "POSTING_OVERLAP.detail", null),
                of("posting_one_successor", ProblemType.CONFLICT, "team.posting.successor.one", null),
                of("posting_secondment_once", ProblemType.CONFLICT, "team.secondment.twice", null),
                of("handover_once", ProblemType.CONFLICT, "team.handover.once", null),
                of("posting_end_approved_by_another", ProblemType.SEPARATION_OF_DUTIES, "team.end.self", D5),
                of("posting_unit_need_approved", ProblemType.RULE_VIOLATED, "team.end.approval", D5),
                of("work_team_one_lead", ProblemType.RULE_VIOLATED, "team.lead.one", C7),
                of("team_unit_once_at_a_time", ProblemType.CONFLICT, "team.unit.twice", null),
                of("team_village_once_at_a_time", ProblemType.CONFLICT, "team.village.twice", null),
                of("team_village_one_home", ProblemType.CONFLICT, "team.village.home.one", null));
    }

    private static ConstraintMeaning of(String constraint, ProblemType type, String detailKey, RuleReference rule) {
        return new ConstraintMeaning(constraint, type, detailKey, rule);
    }
}
