package org.zhucun.assessment.rule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** 民主测评和满意度测评的最少人数: fewer would tell who said what. */
@Singleton
class RatersRule extends AssessmentRule {
    RatersRule() {
        super(
                AssessmentRules.RATERS,
                Population.CADRE,
                AssessmentRules.MIN_RATERS,
                Tightness.HIGHER,
                AssessmentRules.MIN_FORMS,
                Tightness.HIGHER);
    }

    @Override
    public boolean accepts(String key, JsonNode value) {
        return count(value);
    }
}
