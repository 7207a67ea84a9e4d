package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** C1 重点帮扶村工作队原则上不少于3人. */
@Singleton
class C1 extends TeamRule {
    private static final String KEY = "team.minSize.KEY";

    C1() {
        super(
                "C1",
                Population.TEAM,
                KEY,
                Tightness.HIGHER,
                "team.maxSize",
                Tightness.LOWER,
                LONG_LENT,
                Tightness.LOWER);
    }

    @Override
    public String evaluation() {
        return leastSize("KEY_ASSISTANCE", KEY);
    }
}
