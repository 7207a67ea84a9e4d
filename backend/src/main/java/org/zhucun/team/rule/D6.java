package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** D6 期满驻村干部不轮换: bites when somebody whose term has expired is ended by rotation or succeeded. */
@Singleton
class D6 extends TeamRule {
    D6() {
        super("D6", Population.POSTING, "rotation.freeze", Tightness.NONE);
    }
}
