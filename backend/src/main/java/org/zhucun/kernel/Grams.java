package org.zhucun.kernel;

import java.util.ArrayList;
import java.util.List;

/** 检索片段: what a word of Chinese is looked up by in an index of {@code name_grams}. */
public final class Grams {
    private Grams() {}

    /** Every two neighbouring characters, or the only one. */
    public static List<String> of(String word) {
        int[] points = word.codePoints().toArray();
        if (points.length == 1) {
            return List.of(word);
        }
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            grams.add(new String(points, i, 2));
        }
        return grams;
    }
}
