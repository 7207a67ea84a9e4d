package org.zhucun.selection.criterion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** 契合: the words that a unit's strengths and a village's industries share (B9). A hint with its reason, never a verdict. */
public final class Matching {
    private Matching() {}

    /**
     * The industries that one of the strengths speaks of, in the order of the industries: the same word, or one that contains the
     * other (文 in 文化, 茶 in 茶产业).
     */
    public static List<String> shared(Collection<String> strengths, Collection<String> industries) {
        List<String> shared = new ArrayList<>();
        for (String industry : industries) {
            if (strengths.stream().anyMatch(strength -> speaks(strength, industry))) {
                shared.add(industry);
            }
        }
        return shared;
    }

    private static boolean speaks(String strength, String industry) {
        String one = strength.strip().toLowerCase(Locale.ROOT);
        String other = industry.strip().toLowerCase(Locale.ROOT);
        return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
    }
}
