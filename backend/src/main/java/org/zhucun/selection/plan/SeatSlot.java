package org.zhucun.selection.plan;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** 待定岗位: one seat of a village for which the planner looks for somebody. */
@PlanningEntity
public class SeatSlot {
    @PlanningId
    private String id;

    private PlanProblem.Place place;
    private Fit fit;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    private Candidate candidate;

    /** For the planner, which clones it. */
    public SeatSlot() {}

    SeatSlot(PlanProblem.Place place, Fit fit, Candidate candidate) {
        id = place.id();
        this.place = place;
        this.fit = fit;
        this.candidate = candidate;
        pinned = place.pinned();
    }

    String id() {
        return id;
    }

    PlanProblem.Place place() {
        return place;
    }

    String needId() {
        return place.needId();
    }

    Fit fit() {
        return fit;
    }

    Candidate candidate() {
        return candidate;
    }

    void seat(Candidate found) {
        candidate = found;
    }

    PlanProblem.Person person() {
        return candidate.person();
    }
}
