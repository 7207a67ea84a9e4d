package org.zhucun.selection.plan;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** 权重: what the wishes count for, by what a plan stresses. The hard rules are the same in every plan. */
final class PlanWeights {
    private static final int STRESS = 4;

    private PlanWeights() {}

    static ConstraintWeightOverrides<HardMediumSoftScore> of(Emphasis emphasis) {
        Map<String, HardMediumSoftScore> weights = soft(emphasis).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(), entry -> HardMediumSoftScore.ofSoft(entry.getValue())));
        return ConstraintWeightOverrides.of(weights);
    }

    static Map<PlanRule, Integer> soft(Emphasis emphasis) {
        Map<PlanRule, Integer> weights = new EnumMap<>(PlanRule.class);
        weights.put(PlanRule.MATCH, 10);
        weights.put(PlanRule.TRAIT, 6);
        weights.put(PlanRule.MERIT, 3);
        weights.put(PlanRule.MEANT_FOR, 20);
        weights.put(PlanRule.REASON_NEEDED, 40);
        weights.put(PlanRule.SEAT_BELOW, 5);
        weights.put(PlanRule.UNIT_STAYS, 8);
        weights.put(PlanRule.KNOWS_VILLAGE, 5);
        weights.put(PlanRule.EXPERIENCE_SPREAD, 8);
        weights.put(PlanRule.DISTANCE, 4);
        switch (emphasis) {
            case MATCH -> stress(weights, PlanRule.MATCH, PlanRule.TRAIT);
            case CONTINUITY -> stress(weights, PlanRule.UNIT_STAYS, PlanRule.KNOWS_VILLAGE);
            case NEARNESS -> stress(weights, PlanRule.DISTANCE);
            default -> {}
        }
        return weights;
    }

    private static void stress(Map<PlanRule, Integer> weights, PlanRule... rules) {
        for (PlanRule rule : rules) {
            weights.merge(rule, STRESS, (weight, factor) -> weight * factor);
        }
    }
}
