package org.zhucun.selection.plan;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 排布: seats and candidates as the planner holds them. */
@PlanningSolution
public class PlanBoard {
    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Candidate> candidates;

    @PlanningEntityCollectionProperty
    private List<SeatSlot> slots;

    private ConstraintWeightOverrides<HardMediumSoftScore> weights;

    @PlanningScore
    private HardMediumSoftScore score;

    /** For the planner, which clones it. */
    public PlanBoard() {}

    static PlanBoard of(PlanProblem problem) {
        PlanBoard board = new PlanBoard();
        board.candidates = new ArrayList<>();
        Map<String, Candidate> byId = new HashMap<>();
        Candidate.Kinds kinds = new Candidate.Kinds();
        problem.persons().forEach(person -> {
            Candidate candidate = new Candidate(person, kinds);
            board.candidates.add(candidate);
            byId.put(person.id(), candidate);
        });
        board.slots = new ArrayList<>();
        problem.places()
                .forEach(place -> board.slots.add(new SeatSlot(
                        place, new Fit(place, kinds), place.person() == null ? null : byId.get(place.person()))));
        board.weights = PlanWeights.of(problem.emphasis());
        return board;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<SeatSlot> slots() {
        return slots;
    }

    HardMediumSoftScore score() {
        return score;
    }
}
