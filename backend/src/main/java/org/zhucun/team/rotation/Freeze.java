package org.zhucun.team.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.zhucun.policy.Parameter;

/**
 * 冻结轮换 (D6): a time in which cadres whose term has expired stay where they are.
 *
 * @param from first day, null = since the parameter holds
 * @param to last day, null = until it no longer holds
 * @param termExpired whether it speaks of cadres whose term has expired; it may speak of brigade leaders only
 */
public record Freeze(LocalDate from, LocalDate to, boolean termExpired) {
    public static final String KEY = "rotation.freeze";

    /** From {@code {"from":"2020-01-01","to":"2020-12-31","scope":["TERM_EXPIRED"]}}, or {@code true} for as long as it is set. */
    public static Freeze of(Parameter parameter) {
        JsonNode value = parameter.value();
        if (!value.isObject()) {
            return new Freeze(null, null, value.asBoolean());
        }
        boolean speaks = !value.has("scope");
        for (JsonNode whom : value.path("scope")) {
            speaks |= whom.asText().equals("TERM_EXPIRED");
        }
        return new Freeze(day(value.path("from")), day(value.path("to")), speaks);
    }

    /** Whether a stay planned to end on a day, the term over, is kept on another. */
    public boolean keeps(LocalDate plannedEndOn, LocalDate day) {
        return termExpired
                && plannedEndOn.isBefore(day.plusDays(1))
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to));
    }

    private static LocalDate day(JsonNode text) {
        return text.isTextual() ? LocalDate.parse(text.textValue()) : null;
    }
}
