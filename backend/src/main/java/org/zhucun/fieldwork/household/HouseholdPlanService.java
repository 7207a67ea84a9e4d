package org.zhucun.fieldwork.household;

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
import org.zhucun.policy.Policies;
import org.zhucun.policy.RuleGuard;

/** 一户一策办理 */
@ApplicationScoped
@Transactional
class HouseholdPlanService {
    private final HouseholdPlanRepository plans;
    private final HouseholdRepository households;
    private final RuleGuard guard;
    private final Policies policies;
    private final Desk desk;

    HouseholdPlanService(
            HouseholdPlanRepository plans,
            HouseholdRepository households,
            RuleGuard guard,
            Policies policies,
            Desk desk) {
        this.plans = plans;
        this.households = households;
        this.guard = guard;
        this.policies = policies;
        this.desk = desk;
    }

    CursorPage<HouseholdPlanView> page(HouseholdPlanFilter filter) {
        return plans.page(filter);
    }

    @Audited(Action.HOUSEHOLD_PLAN_READ)
    HouseholdPlanView get(UUID id) {
        return opened(plans.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    @Audited(Action.HOUSEHOLD_PLAN_DRAFTED)
    HouseholdPlanView draft(HouseholdCommands.DraftHouseholdPlan command) {
        String path = households
                .pathOf(command.householdId())
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        HouseholdPlan plan = new HouseholdPlan(command.householdId(), path, command.year(), 1);
        write(plan, new PlanContent(command.causes(), command.measures()));
        plans.add(plan);
        return done(plan);
    }

    @Audited(Action.HOUSEHOLD_PLAN_CHANGED)
    HouseholdPlanView change(UUID id, HouseholdCommands.ChangeHouseholdPlan command) {
        HouseholdPlan plan = require(id);
        write(plan, new PlanContent(command.causes(), command.measures()));
        return opened(plan);
    }

    /** H1: a plan without a cause or a measure is not submittable. */
    @Audited(Action.HOUSEHOLD_PLAN_SUBMITTED)
    HouseholdPlanView submit(UUID id) {
        HouseholdPlan plan = require(id);
        plan.require(HouseholdPlanState.DRAFT);
        guard.check(new Act(
                "H1",
                HouseholdPlanRule.REQUIRED,
                plan.regionPath,
                desk.today(),
                asked -> plan.causes > 0 && plan.measures > 0,
                Clause.of("fieldwork.rule.H1.found", plan.causes, plan.measures),
                new Subject(plan.id.toString(), label(plan), plan.regionPath, null),
                null));
        List<String> levels = new ArrayList<>();
        policies.require(FiveLevelRule.CHAIN, plan.regionPath, desk.today())
                .value()
                .forEach(level -> levels.add(level.asText()));
        plan.submit(levels, desk.today());
        return done(plan);
    }

    /** H2: level by level, each by another person; who sends it back says why. */
    @Audited(Action.HOUSEHOLD_PLAN_REVIEWED)
    HouseholdPlanView review(UUID id, HouseholdCommands.ReviewHouseholdPlan command) {
        HouseholdPlan plan = require(id);
        ReviewLevel level = plan.awaits();
        if (!level.isFor(desk.office().role())) {
            throw new DomainException(ProblemType.FORBIDDEN, "fieldwork.household.review.level");
        }
        if (command.decision() == ReviewDecision.REJECTED
                && (command.note() == null || command.note().isBlank())) {
            throw DomainException.invalid("/note", "fieldwork.household.review.note");
        }
        plans.add(plan, level, command, desk.office());
        plan.decide(command.decision(), desk.today());
        return done(plan);
    }

    /** A new version takes the place of the approved one. */
    @Audited(Action.HOUSEHOLD_PLAN_REVISED)
    HouseholdPlanView revise(UUID id) {
        HouseholdPlan before = require(id);
        before.supersede();
        plans.flush();
        HouseholdPlan plan =
                new HouseholdPlan(before.householdId, before.regionPath, before.year, before.versionNo + 1);
        write(plan, plans.open(before));
        plans.add(plan);
        return done(plan);
    }

    private void write(HouseholdPlan plan, PlanContent content) {
        plan.write(plans.seal(plan, content), content);
        plan.draftedBy(desk.office(), desk.today());
    }

    private HouseholdPlan require(UUID id) {
        HouseholdPlan plan = plans.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(plan.version);
        return plan;
    }

    /** What lies sealed, for a reader and for the draft's own writer; of neither the answer is kept. */
    private HouseholdPlanView opened(HouseholdPlan plan) {
        return done(plan).with(plans.open(plan), plans.reviews(plan));
    }

    /** How it stands, without a word of what lies sealed: answers of acts are kept in clear for a replay. */
    private HouseholdPlanView done(HouseholdPlan plan) {
        plans.flush();
        HouseholdPlanView view = plans.view(plan.id).orElseThrow();
        desk.about(plan.id, view.villageName() + " " + view.householdNumber() + " " + plan.year, plan.regionPath, null);
        return view;
    }

    private String label(HouseholdPlan plan) {
        return households
                .find(plan.householdId)
                .map(household -> household.villageName() + " " + household.number())
                .orElse("");
    }
}
