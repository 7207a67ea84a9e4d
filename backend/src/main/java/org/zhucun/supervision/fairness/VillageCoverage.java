package org.zhucun.supervision.fairness;

import java.time.LocalDate;

/**
 * 村的督查情况
 *
 * @param lastOn last visit up to the end of the period, null when there never was one
 * @param daysSince days from that visit to the end of the period
 * @param weeksOver weeks of the period with more visits than the rules allow, all bodies together
 */
public record VillageCoverage(
        String villageCode, String villageName, int visits, LocalDate lastOn, Integer daysSince, int weeksOver) {}
