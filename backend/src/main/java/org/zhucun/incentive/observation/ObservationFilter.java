package org.zhucun.incentive.observation;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.incentive.merit.MeritFilter;

/** 考察记录筛选 */
public class ObservationFilter extends MeritFilter {
    @RestQuery
    public UUID cadre;

    @RestQuery
    public ObservationOccasion occasion;

    @Override
    public String asText() {
        return super.asText() + "|" + cadre + "|" + occasion;
    }

    /** For the trail: what was asked for. */
    Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        if (region != null) {
            asked.put("region", region);
        }
        if (cadre != null) {
            asked.put("cadre", cadre.toString());
        }
        if (occasion != null) {
            asked.put("occasion", occasion.name());
        }
        return asked;
    }
}
