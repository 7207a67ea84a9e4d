package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.zhucun.policy.Policies;

/** 分层与回避规则: what the documents of a place say about strata, recusal and how often a village may be visited. */
@ApplicationScoped
class PopulationRules {
    private static final String RISK = "supervision.draw.risk.findings";
    private static final String RISK_WEIGHT = "supervision.draw.risk.weight";
    private static final String STALE = "supervision.draw.stale.days";
    private static final String STALE_WEIGHT = "supervision.draw.stale.weight";
    private static final String FAR = "supervision.draw.far.metres";
    private static final String RECUSAL = "supervision.draw.recusal.days";
    private static final String PUBLISH = "supervision.draw.publishDays";
    private static final String WEEK = "supervision.maxPerVillagePerWeek";

    private final Policies policies;

    PopulationRules(Policies policies) {
        this.policies = policies;
    }

    /**
     * 某地规则
     *
     * @param findings so many and more are a risk
     * @param staleDays not visited for longer
     * @param farMetres farther from the middle of the area
     * @param recusalDays no second visit by the same person within
     * @param perWeek visits of a village a week
     */
    record Held(
            int findings, int staleDays, int farMetres, int recusalDays, int perWeek, Map<Stratum, Integer> weights) {

        Stratum of(int found, Integer days, Integer metres) {
            if (found >= findings) {
                return Stratum.RISK;
            }
            if (days == null || days > staleDays) {
                return Stratum.STALE;
            }
            return metres != null && metres > farMetres ? Stratum.FAR : Stratum.OTHER;
        }
    }

    Held at(String regionPath, LocalDate day) {
        Map<Stratum, Integer> weights = new EnumMap<>(Stratum.class);
        weights.put(Stratum.RISK, number(RISK_WEIGHT, regionPath, day));
        weights.put(Stratum.STALE, number(STALE_WEIGHT, regionPath, day));
        weights.put(Stratum.FAR, 1);
        weights.put(Stratum.OTHER, 1);
        return new Held(
                number(RISK, regionPath, day),
                number(STALE, regionPath, day),
                number(FAR, regionPath, day),
                number(RECUSAL, regionPath, day),
                policies.find(WEEK, regionPath, day).map(found -> found.asInt()).orElse(Integer.MAX_VALUE),
                weights);
    }

    /** The day by which a record is to be published that may be from a day on; null where the region set no term. */
    LocalDate publishUntil(String regionPath, LocalDate open, LocalDate day) {
        return policies.find(PUBLISH, regionPath, day)
                .map(days -> open.plusDays(days.asInt()))
                .orElse(null);
    }

    private int number(String key, String regionPath, LocalDate day) {
        return policies.require(key, regionPath, day).asInt();
    }
}
