package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** C5 易地搬迁安置村也派; where a village is in several categories each of their rules asks, so the strictest wins. */
@Singleton
class C5 extends TeamRule {
    private static final String KEY = "team.minSize.RELOCATION";

    C5() {
        super("C5", Population.TEAM, KEY, Tightness.HIGHER, LONG_LENT, Tightness.LOWER);
    }

    @Override
    public String evaluation() {
        return leastSize("RELOCATION_RESETTLEMENT", KEY);
    }
}
