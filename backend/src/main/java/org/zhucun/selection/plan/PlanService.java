package org.zhucun.selection.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.selection.BatchRef;
import org.zhucun.selection.Batches;
import org.zhucun.selection.nomination.DecideNomination;
import org.zhucun.selection.nomination.Decisions;

/** 方案办理: asks for plans, shows, edits, accepts them. */
@ApplicationScoped
@Transactional
class PlanService {
    private final PlanRepository plans;
    private final PlanTaskRepository tasks;
    private final PlanProblems problems;
    private final PlanViews views;
    private final Batches batches;
    private final Decisions decisions;
    private final Event<PlanQueued> queued;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final ObjectMapper json;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            PlanTaskRepository tasks,
            PlanProblems problems,
            PlanViews views,
            Batches batches,
            Decisions decisions,
            Event<PlanQueued> queued,
            Caller caller,
            RequestInfo request,
            Trail trail,
            ObjectMapper json,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.problems = problems;
        this.views = views;
        this.batches = batches;
        this.decisions = decisions;
        this.queued = queued;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    CursorPage<PlanView> list(PlanFilter filter) {
        CursorBinding binding = new CursorBinding(
                "selection-plans", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        CursorPage<PlanView> page = CursorPage.of(
                plans.page(filter, after),
                filter.size,
                binding,
                row -> List.of(row.id().toString()),
                row -> views.of(row, caller.require()));
        return filter.withTotal ? page.withTotal(plans.total(filter)) : page;
    }

    PlanDetail get(UUID id) {
        PlanRepository.Row row = plans.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return views.detail(row, caller.require());
    }

    @Audited(Action.SELECTION_PLAN_REQUESTED)
    PlanDetail request(RequestPlan command) {
        BatchRef batch = batches.requireOpen(command.batchId());
        PlanProblem problem = problems.of(
                batch,
                new PlanProblems.Wish(command.emphasis(), command.seed(), command.seconds()),
                command.keep().stream()
                        .map(kept ->
                                new Assignment(kept.needId(), kept.seat(), kept.number(), kept.nominationId(), true))
                        .toList());
        SelectionPlan plan = new SelectionPlan(batch, command, caller.require().accountName(), clock.instant());
        plans.add(plan);
        plans.propose(plan, PlanViews.assignments(problem));
        tasks.add(plan, text(problem));
        queued.fire(new PlanQueued());
        return done(plan);
    }

    /** A person moves somebody; the score is taken anew, nobody else moves. */
    @Audited(Action.SELECTION_PLAN_EDITED)
    PlanDetail edit(UUID id, EditPlan command) {
        SelectionPlan plan = toChange(id);
        plan.requireReady();
        BatchRef batch = batches.requireOpen(plan.batchId);
        Map<String, Assignment> merged = new LinkedHashMap<>();
        plans.assignments(id).forEach(assignment -> merged.put(assignment.placeId(), assignment));
        for (Assignment assignment : command.assignments()) {
            merged.put(assignment.placeId(), assignment);
        }
        PlanProblem problem =
                problems.of(batch, new PlanProblems.Wish(plan.emphasis, plan.seed, plan.timeLimit), merged.values());
        PlanExplanation explained = PlanSolver.explain(problem);
        plan.rescored(text(explained), explained.score());
        plans.propose(plan, PlanViews.assignments(problem));
        return done(plan);
    }

    /** Stops a plan that is being thought about, with the best so far; one that was not begun is cancelled. */
    @Audited(Action.SELECTION_PLAN_CANCELLED)
    PlanDetail stop(UUID id) {
        SelectionPlan plan = toChange(id);
        if (plan.state != PlanState.QUEUED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (tasks.removeUntaken(id)) {
            plan.cancel(clock.instant());
        } else {
            tasks.stop(id);
        }
        return done(plan);
    }

    /** People decide: every assignment becomes a decision and a posting, all or none. */
    @Audited(Action.SELECTION_PLAN_ACCEPTED)
    PlanDetail accept(UUID id, AcceptPlan command) {
        SelectionPlan plan = toChange(id);
        plan.accept();
        List<UUID> decided = new ArrayList<>();
        for (Assignment assignment : plans.assignments(id)) {
            UUID nomination = assignment.nominationId();
            if (nomination != null) {
                decide(plan, assignment, command);
                decided.add(nomination);
            }
        }
        trail.detail(Map.of("decided", decided.size()));
        return done(plan);
    }

    /** A refusal says of whom it speaks. */
    private void decide(SelectionPlan plan, Assignment assignment, AcceptPlan command) {
        UUID nomination = assignment.nominationId();
        try {
            decisions.decide(
                    nomination,
                    new DecideNomination(
                            assignment.needId(),
                            assignment.seat(),
                            command.basis(),
                            null,
                            command.justifications().get(nomination)));
        } catch (DomainException refused) {
            throw refused.at("/justifications/" + nomination, "selection.plan.about", name(plan, nomination));
        }
    }

    private String name(SelectionPlan plan, UUID nomination) {
        return get(plan.id).seats().stream()
                .filter(seat -> nomination.equals(seat.nominationId()))
                .map(PlanDetail.SeatView::name)
                .findFirst()
                .orElse("");
    }

    private SelectionPlan toChange(UUID id) {
        SelectionPlan plan = plans.hold(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(plan.version);
        return plan;
    }

    private PlanDetail done(SelectionPlan plan) {
        plans.flush();
        trail.about(new Subject(plan.id.toString(), plan.name, plan.regionPath, null));
        return get(plan.id);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
