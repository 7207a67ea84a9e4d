package org.zhucun.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;

/** 约束含义: what the constraints of field work say, so that a race answers like a late-comer. */
@ApplicationScoped
class FieldworkConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                conflict("duty_plan_one_a_year", "fieldwork.plan.one.a.year"),
                conflict("campaign_once", "fieldwork.campaign.once"),
                conflict("work_report_once", "fieldwork.report.once"),
                conflict("arrival_survey_once", "fieldwork.survey.once"),
                conflict("village_plan_version", "fieldwork.plan.version"),
                conflict("household_once", "fieldwork.household.once"),
                secondPlan("household_plan_one_active"),
                secondPlan("household_plan_version"),
                new ConstraintMeaning(
                        "household_review_different_persons",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "fieldwork.household.review.persons",
                        new RuleReference(
                                "H2",
                                Clause.of("fieldwork.rule.H2.required.persons", 5),
                                Clause.of("fieldwork.rule.H2.found"),
                                "夏河县 2018 五级审核把关")),
                conflict("household_review_step_once", "fieldwork.household.review.late"),
                conflict("work_fund_one_a_year", "fieldwork.fund.one.a.year"),
                conflict("work_fund_not_overspent", "fieldwork.fund.overspent.race"));
    }

    private static ConstraintMeaning secondPlan(String constraint) {
        return new ConstraintMeaning(
                constraint,
                ProblemType.CONFLICT,
                "fieldwork.household.plan.one",
                new RuleReference(
                        "H1",
                        Clause.of("fieldwork.rule.H1.required.one", 1),
                        Clause.of("fieldwork.rule.H1.found.one", 2),
                        "夏河县 2018 “一户一策”"));
    }

    private static ConstraintMeaning conflict(String constraint, String detailKey) {
        return new ConstraintMeaning(constraint, ProblemType.CONFLICT, detailKey, null);
    }
}
