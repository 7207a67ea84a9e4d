package org.zhucun.assessment.rule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.kernel.Clause;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** 无故脱岗的次数限定年度考核的最高等次 (2.4). */
@Singleton
class LadderRule extends AssessmentRule {
    LadderRule() {
        super(
                AssessmentRules.LADDER,
                Population.CADRE,
                AssessmentRules.ABSENCE_LADDER,
                Tightness.NONE,
                AssessmentRules.UNIT_POINTS,
                Tightness.HIGHER,
                AssessmentRules.TOWNSHIP_POINTS,
                Tightness.HIGHER);
    }

    @Override
    public boolean accepts(String key, JsonNode value) {
        return key.equals(AssessmentRules.ABSENCE_LADDER)
                ? Ladder.readable(value)
                : value.isNumber() && value.decimalValue().signum() >= 0;
    }

    /** Times and the highest grade each leaves, one after another. */
    @Override
    public Clause asks(String key, JsonNode value) {
        if (!key.equals(AssessmentRules.ABSENCE_LADDER)) {
            return super.asks(key, value);
        }
        List<Object> steps = new ArrayList<>();
        if (Ladder.readable(value)) {
            Ladder.of(value).steps().forEach(step -> {
                steps.add(step.times());
                steps.add(step.highest());
            });
        }
        return Clause.of(sentence() + ".required", steps);
    }
}
