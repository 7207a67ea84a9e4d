package org.zhucun.policy.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 试算结果: whom the draft would judge differently on a day. Nothing of it is kept.
 *
 * @param rules the rules that the draft's parameters set
 * @param counts by region beneath the draft's own, and rule
 * @param items the persons, teams … themselves; at most as many as are counted exactly
 * @param complete whether the list has all of them
 * @param unjudged rules that could not be judged, of which nothing is said
 */
record Simulation(
        UUID packId,
        LocalDate day,
        List<String> rules,
        List<SimulatedCount> counts,
        List<SimulatedItem> items,
        boolean complete,
        List<String> unjudged) {

    /** 计数 */
    public record SimulatedCount(
            String rule, String regionCode, String regionName, int newlyFailing, int newlyPassing) {}

    /** 对象 */
    public record SimulatedItem(
            String rule,
            UUID subjectId,
            String subjectName,
            String regionCode,
            boolean fails,
            String requiredBefore,
            String requiredAfter,
            String found) {}
}
