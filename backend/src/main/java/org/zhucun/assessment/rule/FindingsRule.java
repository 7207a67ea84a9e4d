package org.zhucun.assessment.rule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** 经查实的这类问题不得评为优秀 (I6). */
@Singleton
class FindingsRule extends AssessmentRule {
    FindingsRule() {
        super(AssessmentRules.FINDINGS, Population.CADRE, AssessmentRules.FORBIDDING, Tightness.NONE);
    }

    @Override
    public boolean accepts(String key, JsonNode value) {
        return words(value, List.of("MINOR", "MODERATE", "SERIOUS"));
    }
}
