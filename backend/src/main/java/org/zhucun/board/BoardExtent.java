package org.zhucun.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * 看板范围: the place that is looked at and the day.
 *
 * @param code of the region, empty for all that the office sees
 */
record BoardExtent(String code, String path, LocalDate day) {
    /** Lengths of paths by the length of the code above: what is one step beneath; a township is shown itself. */
    private static final Map<Integer, Integer> CHILD = Map.of(0, 4, 2, 9, 4, 16, 6, 26, 9, 26, 12, 26);

    private static final int TOWNSHIP = 9;
    private static final int COUNTY = 6;

    int childLength() {
        return CHILD.get(code.length());
    }

    /** Counts of rules are kept county by county: a township office does not see them. */
    boolean countsRules() {
        return code.length() < TOWNSHIP;
    }

    boolean isVillage() {
        return code.length() > TOWNSHIP;
    }

    /** The step by which the lists of attendance add up beneath a place. */
    static String stepBeneath(String code) {
        return code.length() < COUNTY ? "county" : "township";
    }

    YearMonth month() {
        return YearMonth.from(day);
    }
}
