package org.zhucun.selection.plan;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;

/** 备选: one of those whom the planner may place. */
public class Candidate {
    @PlanningId
    private final String id;

    private final int index;
    private final PlanProblem.Person person;

    Candidate(int index, PlanProblem.Person person) {
        id = person.id();
        this.index = index;
        this.person = person;
    }

    String id() {
        return id;
    }

    int index() {
        return index;
    }

    PlanProblem.Person person() {
        return person;
    }

    String spouse() {
        return person.spouse();
    }
}
