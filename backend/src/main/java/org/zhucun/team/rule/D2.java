package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** D2 满2年的队员根据个人意愿进行调整轮换: bites when a posting is ended by rotation. */
@Singleton
class D2 extends TeamRule {
    D2() {
        super("D2", Population.POSTING, "term.months.min", Tightness.HIGHER);
    }
}
