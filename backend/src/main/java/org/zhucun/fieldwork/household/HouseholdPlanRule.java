package org.zhucun.fieldwork.household;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** H1 找准致贫原因、定实帮扶措施: what a plan must hold before it is reviewed. */
@Singleton
class HouseholdPlanRule implements Rule {
    static final String REQUIRED = "householdPlan.required";

    @Override
    public String id() {
        return "H1";
    }

    @Override
    public Population population() {
        return Population.VILLAGE;
    }

    @Override
    public List<String> parameters() {
        return List.of(REQUIRED);
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.NONE;
    }
}
