package org.zhucun.conformance.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** 剧本: which answers are disturbed and how. Everything happens twice or oftener, in an order and at distances that the seed says. */
final class Script {
    private static final int LONGEST_CALM = 2;
    private static final int KILLS = 4;
    private static final int EARLY = 4;

    private final Deque<Disturbance> acts = new ArrayDeque<>();

    Script(Random random) {
        List<Disturbance> all = new ArrayList<>();
        for (Disturbance each : Disturbance.values()) {
            if (each != Disturbance.NONE && each != Disturbance.RESTORED) {
                all.addAll(Collections.nCopies(each.kills() ? KILLS : 2, each));
            }
        }
        Collections.shuffle(all, random);
        // early: whoever begins again has got over everything that was before
        int restored = EARLY + random.nextInt(EARLY);
        all.add(restored, Disturbance.RESTORED);
        for (Disturbance each : all) {
            // who is refused with a token just granted may well stop: every token is good for an answer
            int calm = Math.max(random.nextInt(LONGEST_CALM + 1), each.endsTokens() ? 1 : 0);
            acts.addAll(Collections.nCopies(calm, Disturbance.NONE));
            acts.add(each);
        }
    }

    /** What happens to the next answer; nothing any more when everything has happened. */
    Disturbance next() {
        return acts.isEmpty() ? Disturbance.NONE : acts.poll();
    }

    boolean over() {
        return acts.isEmpty();
    }
}
