package org.zhucun.fieldwork.household;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** H2 五级审核把关: the levels a plan passes, from below upwards, each by another person. */
@Singleton
class FiveLevelRule implements Rule {
    static final String CHAIN = "householdPlan.review.chain";

    @Override
    public String id() {
        return "H2";
    }

    @Override
    public Population population() {
        return Population.VILLAGE;
    }

    @Override
    public List<String> parameters() {
        return List.of(CHAIN);
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.NONE;
    }
}
