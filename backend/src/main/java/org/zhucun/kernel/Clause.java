package org.zhucun.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 分句: something that is to be said: which text, with which values. It becomes words where somebody reads it, in his language; until
 * then it is kept and passed on as it is.
 *
 * @param key key of the room's text
 * @param values numbers; days ({@code 2023-01-01}); words of an enumeration or a code table ({@code PROVINCE}), which the room's texts
 *     {@code <room>.word.<word>} name; names of persons, places and units, which stay as they are; lists of all these; null = nothing
 */
public record Clause(String key, List<Object> values) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public Clause {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Clause of(String key, Object... values) {
        return new Clause(key, Arrays.stream(values).map(Clause::plain).toList());
    }

    /** What it says. */
    public String in(Locale locale) {
        return Texts.get(
                locale, key, values.stream().map(value -> shown(value, locale)).toArray());
    }

    /** What several say together; null where nothing is to be said. */
    public static String sentence(List<Clause> clauses, Locale locale) {
        return clauses.isEmpty()
                ? null
                : clauses.stream()
                        .map(clause -> clause.in(locale))
                        .collect(Collectors.joining(Texts.get(locale, "kernel.clause.separator")));
    }

    private Object shown(Object value, Locale locale) {
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(one -> String.valueOf(shown(one, locale)))
                    .collect(Collectors.joining(Texts.get(locale, "kernel.clause.list")));
        }
        if (value instanceof Number number) {
            return number;
        }
        if (value == null) {
            return Texts.get(locale, "kernel.clause.nothing");
        }
        String text = value.toString();
        return DAY.matcher(text).matches()
                ? DateTimeFormatter.ofPattern(Texts.get(locale, "kernel.clause.day"), locale)
                        .format(LocalDate.parse(text))
                : Texts.find(locale, key.substring(0, key.indexOf('.')) + ".word." + text)
                        .orElse(text);
    }

    /** What can be written as json and read again without a difference. */
    private static Object plain(Object value) {
        if (value instanceof JsonNode node) {
            return json(node);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Clause::plain).toList();
        }
        if (value instanceof Enum<?> word) {
            return word.name();
        }
        if (value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        return value == null || value instanceof Number ? value : value.toString();
    }

    private static Object json(JsonNode node) {
        if (node.isArray()) {
            List<Object> many = new ArrayList<>();
            node.forEach(one -> many.add(json(one)));
            return many;
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isNull() ? null : node.isValueNode() ? node.asText() : node.toString();
    }
}
