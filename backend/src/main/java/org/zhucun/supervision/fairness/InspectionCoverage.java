package org.zhucun.supervision.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 督查均衡
 *
 * @param villages with a team in the period
 * @param visited of them, with a visit in the period
 * @param never of them, without any visit up to the end of the period
 * @param medianDays half of the villages that were ever visited waited no longer than this since their last visit
 * @param overVillages of them, with a week of more visits than the rules allow
 * @param weeklyLimit visits a week that the rules allow
 * @param offices how the outcomes of the inspecting offices spread, by their codes
 * @param units the same by the sending unit of the inspected team
 */
public record InspectionCoverage(
        String region,
        LocalDate from,
        LocalDate to,
        long villages,
        long visited,
        BigDecimal visitedShare,
        long never,
        Integer medianDays,
        long overVillages,
        int weeklyLimit,
        List<OutcomeSpread> offices,
        List<OutcomeSpread> units) {

    /**
     * 结果分布: visits by how many findings came of each.
     *
     * @param none visits that found nothing
     * @param more visits with three findings or more
     * @param perVisit findings a visit, two decimals
     */
    public record OutcomeSpread(
            String code,
            String name,
            long visits,
            long none,
            long one,
            long two,
            long more,
            long findings,
            String perVisit) {}
}
