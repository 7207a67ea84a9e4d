package org.zhucun.assessment.rule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** K5 主要采取实地走访、现场查看等方式了解掌握履职情况. */
@Singleton
class OnSiteRule extends AssessmentRule {
    OnSiteRule() {
        super(AssessmentRules.ON_SITE, Population.TEAM, AssessmentRules.ON_SITE_WEIGHT, Tightness.HIGHER);
    }

    @Override
    public boolean accepts(String key, JsonNode value) {
        return percent(value);
    }
}
