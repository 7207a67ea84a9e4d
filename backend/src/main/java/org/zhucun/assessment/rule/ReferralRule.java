package org.zhucun.assessment.rule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** K6 省派、市派人员的这些等次, 由县提出、由选派的那一级决定和执行. */
@Singleton
class ReferralRule extends AssessmentRule {
    ReferralRule() {
        super(AssessmentRules.REFERRAL, Population.CADRE, AssessmentRules.REFERRAL_GRADES, Tightness.NONE);
    }

    @Override
    public boolean accepts(String key, JsonNode value) {
        return words(value, Ladder.GRADES);
    }
}
