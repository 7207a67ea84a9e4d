package org.zhucun.selection.plan;

import java.util.List;
import org.zhucun.selection.criterion.Matching;

/** 适配: how a village and a person fit, remembered, because the planner asks a million times. */
final class Fit {
    private static final byte UNKNOWN = -1;
    /** Township, county, prefecture, province. */
    private static final int[] STEPS = {9, 6, 4, 2};

    private final PlanProblem.Place place;
    private final byte[] shared;
    private final byte[] wanted;
    private final byte[] steps;

    Fit(PlanProblem.Place place, Candidate.Kinds kinds) {
        this.place = place;
        shared = new byte[kinds.trades()];
        wanted = new byte[kinds.words()];
        steps = new byte[kinds.homes()];
        java.util.Arrays.fill(shared, UNKNOWN);
        java.util.Arrays.fill(wanted, UNKNOWN);
        java.util.Arrays.fill(steps, UNKNOWN);
    }

    /** B9: industries of which his unit knows something. */
    int shared(Candidate candidate) {
        int i = candidate.trade();
        if (shared[i] == UNKNOWN) {
            shared[i] = (byte) sharedWords(candidate).size();
        }
        return shared[i];
    }

    List<String> sharedWords(Candidate candidate) {
        return Matching.shared(candidate.person().strengths(), place.industries());
    }

    /** What the village wants in a person and he has. */
    int wanted(Candidate candidate) {
        int i = candidate.words();
        if (wanted[i] == UNKNOWN) {
            wanted[i] = (byte) wantedWords(candidate).size();
        }
        return wanted[i];
    }

    List<String> wantedWords(Candidate candidate) {
        return Matching.shared(candidate.person().words(), place.traits());
    }

    /** 0 in the same township, 1 in the same county, to 4 in another province; 0 where nothing is known. */
    int steps(Candidate candidate) {
        int i = candidate.home();
        if (steps[i] == UNKNOWN) {
            steps[i] = (byte) distance(candidate.person().home(), place.villageCode());
        }
        return steps[i];
    }

    private static int distance(String home, String village) {
        if (home == null) {
            return 0;
        }
        int known = 0;
        for (int step = 0; step < STEPS.length; step++) {
            int digits = STEPS[step];
            if (home.length() >= digits) {
                if (home.startsWith(village.substring(0, digits))) {
                    return step;
                }
                known = step + 1;
            }
        }
        return known;
    }
}
