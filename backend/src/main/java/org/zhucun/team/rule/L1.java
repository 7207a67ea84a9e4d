package org.zhucun.team.rule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** L1 召回按程序办理: bites when the end of a stay is written down as a recall that nobody has proposed and decided. */
@Singleton
class L1 extends TeamRule {
    L1() {
        super("L1", Population.POSTING, "recall.procedure", Tightness.NONE);
    }

    @Override
    public boolean accepts(String key, JsonNode value) {
        return value.isBoolean();
    }
}
