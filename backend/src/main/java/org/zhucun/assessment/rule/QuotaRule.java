package org.zhucun.assessment.rule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** 优秀等次的比例, 按人员类别分别计算、向下取整 (2.4). */
@Singleton
class QuotaRule extends AssessmentRule {
    QuotaRule() {
        super(
                AssessmentRules.QUOTA,
                Population.CADRE,
                AssessmentRules.PERCENT,
                Tightness.LOWER,
                AssessmentRules.PERCENT + ".TEAM",
                Tightness.LOWER,
                AssessmentRules.PERCENT + ".UNIT",
                Tightness.LOWER);
    }

    @Override
    public boolean accepts(String key, JsonNode value) {
        return percent(value);
    }
}
