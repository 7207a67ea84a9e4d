package org.zhucun.fieldwork.duty;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** G1 对照4项职责，逐项细化措施: a plan is submitted only with a measure for each of the duties named. */
@Singleton
class DutyRule implements Rule {
    static final String DUTIES = "dutyPlan.duties";

    @Override
    public String id() {
        return "G1";
    }

    @Override
    public Population population() {
        return Population.TEAM;
    }

    @Override
    public List<String> parameters() {
        return List.of(DUTIES);
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.NONE;
    }
}
