package org.zhucun.selection.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 算方案的步骤: what a worker writes, each a transaction of its own. No request stands behind it, so it names its deeds itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PlanSteps {
    private final PlanTaskRepository tasks;
    private final PlanRepository plans;
    private final Trail trail;
    private final ObjectMapper json;
    private final Clock clock;

    PlanSteps(PlanTaskRepository tasks, PlanRepository plans, Trail trail, ObjectMapper json, Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    Optional<PlanTask> take() {
        return tasks.take();
    }

    boolean hold(PlanTask task, int progress, String bestScore) {
        return tasks.hold(task, progress, bestScore);
    }

    /** Writes the proposal down, unless the plan is another worker's by now. */
    void solved(PlanTask task, PlanProblem problem, PlanSolver.Solved result) {
        SelectionPlan plan = finish(task);
        plan.solved(text(result), result, clock.instant());
        plans.flush();
        List<Assignment> proposed = problem.places().stream()
                .map(place -> PlanViews.assignment(place, result.persons().get(place.id())))
                .toList();
        plans.propose(plan, proposed);
    }

    void failed(PlanTask task, String why) {
        finish(task).failed(why, clock.instant());
        plans.flush();
    }

    private SelectionPlan finish(PlanTask task) {
        if (!tasks.remove(task)) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        SelectionPlan plan = plans.hold(task.planId()).orElseThrow();
        trail.record(Action.SELECTION_PLAN_SOLVED, new Subject(plan.id.toString(), plan.name, plan.regionPath, null));
        return plan;
    }

    private String text(PlanSolver.Solved result) {
        try {
            return json.writeValueAsString(result.explanation());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
