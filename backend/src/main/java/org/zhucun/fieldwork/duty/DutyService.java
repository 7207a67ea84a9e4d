package org.zhucun.fieldwork.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.fieldwork.Desk;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Act;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.RuleGuard;
import org.zhucun.team.Teams;

/** 职责计划办理 */
@ApplicationScoped
@Transactional
class DutyService {
    private final DutyRepository plans;
    private final Teams teams;
    private final RuleGuard guard;
    private final Desk desk;

    DutyService(DutyRepository plans, Teams teams, RuleGuard guard, Desk desk) {
        this.plans = plans;
        this.teams = teams;
        this.guard = guard;
        this.desk = desk;
    }

    CursorPage<DutyPlanView> page(DutyFilter filter) {
        return plans.page(filter);
    }

    DutyPlanView get(UUID id) {
        return plans.view(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.DUTY_PLAN_DRAFTED)
    DutyPlanView draft(DutyCommands.DraftDutyPlan command) {
        DutyPlan plan = new DutyPlan(teams.requireTeam(command.teamId()), command.year());
        plans.add(plan);
        plans.fill(plan, command.measures());
        return done(plan);
    }

    @Audited(Action.DUTY_PLAN_CHANGED)
    DutyPlanView change(UUID id, DutyCommands.ChangeDutyPlan command) {
        DutyPlan plan = require(id);
        plan.requireDraft();
        plans.touch(plan);
        plans.fill(plan, command.measures());
        return done(plan);
    }

    /** G1: a plan with an empty duty is not submittable. */
    @Audited(Action.DUTY_PLAN_SUBMITTED)
    DutyPlanView submit(UUID id) {
        DutyPlan plan = require(id);
        plan.requireDraft();
        List<DutyArea> covered = get(id).covered();
        guard.check(new Act(
                "G1",
                DutyRule.DUTIES,
                plan.regionPath,
                desk.today(),
                asked -> asked(asked).stream()
                        .allMatch(duty ->
                                covered.stream().anyMatch(one -> one.name().equals(duty))),
                Clause.of("fieldwork.rule.G1.found", covered.size()),
                new Subject(plan.teamId.toString(), plan.teamName, plan.regionPath, null),
                null));
        plan.submit(desk.today(), desk.office().accountName());
        plans.flush();
        return done(plan);
    }

    private static List<String> asked(Parameter duties) {
        List<String> names = new ArrayList<>();
        duties.value().forEach(duty -> names.add(duty.asText()));
        return names;
    }

    private DutyPlan require(UUID id) {
        DutyPlan plan = plans.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(plan.version);
        return plan;
    }

    private DutyPlanView done(DutyPlan plan) {
        desk.about(plan.id, plan.teamName + " " + plan.year, plan.regionPath, null);
        return get(plan.id);
    }
}
