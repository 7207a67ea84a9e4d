package org.zhucun.assessment.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 考核规则: what the rules of this room have in common. */
abstract class AssessmentRule implements Rule {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final String id;
    private final Population population;
    private final Map<String, Tightness> parameters = new LinkedHashMap<>();

    /** Keys in order, each with its sense of tighter. */
    AssessmentRule(String id, Population population, Object... keysAndTightness) {
        this.id = id;
        this.population = population;
        for (int i = 0; i < keysAndTightness.length; i += 2) {
            parameters.put((String) keysAndTightness[i], (Tightness) keysAndTightness[i + 1]);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Population population() {
        return population;
    }

    @Override
    public List<String> parameters() {
        return List.copyOf(parameters.keySet());
    }

    @Override
    public Tightness tightness(String key) {
        return parameters.getOrDefault(key, Tightness.NONE);
    }

    static boolean percent(JsonNode value) {
        return value.isNumber()
                && value.decimalValue().signum() >= 0
                && value.decimalValue().compareTo(WHOLE) <= 0;
    }

    static boolean count(JsonNode value) {
        return value.canConvertToInt() && value.isIntegralNumber() && value.intValue() >= 0;
    }

    /** A list of these words and of no others. */
    static boolean words(JsonNode value, List<String> known) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode one : value) {
            if (!known.contains(one.asText(""))) {
                return false;
            }
        }
        return true;
    }
}
