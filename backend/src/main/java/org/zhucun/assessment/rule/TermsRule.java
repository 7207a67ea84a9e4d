package org.zhucun.assessment.rule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** 参加考核的驻村时间, 以及对等次申请复核的期限. */
@Singleton
class TermsRule extends AssessmentRule {
    TermsRule() {
        super(
                AssessmentRules.TERMS,
                Population.CADRE,
                AssessmentRules.MIN_MONTHS + "ANNUAL",
                Tightness.NONE,
                AssessmentRules.MIN_MONTHS + "END_OF_TERM",
                Tightness.NONE,
                AssessmentRules.OBJECTION_DAYS,
                Tightness.HIGHER);
    }

    @Override
    public boolean accepts(String key, JsonNode value) {
        return count(value);
    }
}
