package org.zhucun.insight.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * 指标定义: a figure as data.
 *
 * @param rule of the catalogue, e.g. R1
 * @param of population that is counted
 * @param where who of it counts, a condition over the columns of the population; all when not given
 * @param per population of the denominator
 * @param perWhere who of that counts
 * @param overlaps figures with the same word count some persons together: their shares exceed the whole and are no pie
 * @param period for figures of a period: YEAR (since 1 January of the day's year), TWO_YEARS (近两年) or the day it begins unless asked otherwise
 * @param decimals of a share, none when not given
 * @param plain of what has neither send level nor village category
 * @param permission that the rows it counts ask for; who does not hold it is not told their number either
 */
record FigureDefinition(
        String key,
        String rule,
        String group,
        FigureKind kind,
        PrintUnit unit,
        String of,
        String where,
        String per,
        String perWhere,
        PrintUnit perUnit,
        String overlaps,
        String period,
        Integer decimals,
        Boolean plain,
        String permission,
        Map<String, Setting> parameters,
        Words name,
        Words formula) {
    private static final String YEAR = "YEAR";
    private static final String TWO_YEARS = "TWO_YEARS";

    /** 参数: a value of the policy packs that the definition uses. */
    record Setting(String key, @JsonProperty("default") JsonNode usual) {}

    /** 用语 */
    record Words(String zh, String en) {
        String in(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
        }
    }

    FigureDefinition {
        where = where == null ? "true" : where;
        perWhere = perWhere == null ? "true" : perWhere;
        perUnit = perUnit == null ? unit : perUnit;
        decimals = decimals == null ? 0 : decimals;
        plain = Boolean.TRUE.equals(plain);
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }

    /** The first day of the period, for a figure of a day just that day. */
    LocalDate from(LocalDate asked, LocalDate day) {
        if (period == null) {
            return day;
        }
        if (asked != null) {
            return asked;
        }
        if (TWO_YEARS.equals(period)) {
            return day.minusYears(2);
        }
        return YEAR.equals(period) ? day.withDayOfYear(1) : LocalDate.parse(period);
    }
}
