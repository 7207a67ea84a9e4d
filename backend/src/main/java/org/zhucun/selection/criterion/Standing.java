package org.zhucun.selection.criterion;

import java.util.Map;

/** 职级层级: ranks, staff grades and civil-service grades laid on one ladder, so that "or equivalent" can be asked (domain 3.6). */
final class Standing {
    /** Below everything that is known. */
    static final int NONE = 99;

    private static final Map<String, Integer> STEPS = Map.ofEntries(
            Map.entry("101", 1),
            Map.entry("102", 2),
            Map.entry("111", 3),
            Map.entry("112", 4),
            Map.entry("121", 5),
            Map.entry("122", 6),
            Map.entry("131", 7),
            Map.entry("132", 8),
            Map.entry("141", 9),
            Map.entry("142", 10),
            Map.entry("150", 11),
            Map.entry("160", 12),
            Map.entry("221", 5),
            Map.entry("222", 6),
            Map.entry("231", 7),
            Map.entry("232", 8),
            Map.entry("241", 9),
            Map.entry("242", 10),
            Map.entry("G01", 5),
            Map.entry("G02", 6),
            Map.entry("G03", 7),
            Map.entry("G04", 7),
            Map.entry("G05", 8),
            Map.entry("G06", 8),
            Map.entry("G07", 9),
            Map.entry("G08", 9),
            Map.entry("G09", 10),
            Map.entry("G10", 10),
            Map.entry("G11", 11),
            Map.entry("G12", 11));

    private Standing() {}

    /** The step of a rank or grade, 1 the highest. */
    static int of(String code) {
        return code == null ? NONE : STEPS.getOrDefault(code, NONE);
    }

    /** Whichever stands higher counts. */
    static int of(String rank, String grade) {
        return Math.min(of(rank), of(grade));
    }

    /** 乡科级正职、副职 or equivalent. */
    static boolean section(String rank, String grade) {
        int step = of(rank, grade);
        return step == 9 || step == 10;
    }
}
