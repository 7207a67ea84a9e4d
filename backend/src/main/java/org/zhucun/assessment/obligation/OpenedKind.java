package org.zhucun.assessment.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.policy.Parameter;

/**
 * 政策所定后果: one consequence as a region's policy says it.
 *
 * @param times how many absences of the year it takes, 0 where the grade alone decides
 * @param days the term in days of the calendar, or 0
 * @param workdays the term in workdays, or 0
 */
record OpenedKind(ObligationKind kind, int times, int days, int workdays, List<ClosingAct> outcomes) {
    /** {@code [{"kind": "OUTCOME_REQUIRED", "days": 30, "outcomes": ["CRITICISM", "ADMONITION"]}, …]}. */
    static List<OpenedKind> of(Parameter parameter) {
        List<OpenedKind> all = new ArrayList<>();
        for (JsonNode one : parameter.value()) {
            ObligationKind kind = ObligationKind.valueOf(one.path("kind").asText());
            List<ClosingAct> acts = new ArrayList<>();
            one.path("outcomes").forEach(act -> acts.add(ClosingAct.valueOf(act.asText())));
            all.add(new OpenedKind(
                    kind,
                    one.path("times").asInt(0),
                    one.path("days").asInt(0),
                    one.path("workdays").asInt(0),
                    acts.isEmpty() ? kind.acts() : acts));
        }
        return all;
    }
}
