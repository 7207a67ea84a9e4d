package org.zhucun.conformance.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final int SEEDS = 2_000;

    @Test
    void whatever_the_seed_everything_happens_twice_and_every_token_is_good_for_an_answer() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Script script = new Script(new Random(seed));
            Map<Disturbance, Integer> times = new EnumMap<>(Disturbance.class);
            boolean used = true;
            while (!script.over()) {
                Disturbance act = script.next();
                times.merge(act, 1, Integer::sum);
                assertTrue(used || !act.endsTokens(), "seed " + seed);
                used = act == Disturbance.NONE || used && !act.endsTokens();
            }
            assertEquals(Disturbance.values().length, times.size());
            for (Disturbance each : Disturbance.values()) {
                int atLeast = each == Disturbance.RESTORED ? 1 : 2;
                assertTrue(times.get(each) >= atLeast, "seed " + seed + ": " + each);
            }
        }
    }
}
