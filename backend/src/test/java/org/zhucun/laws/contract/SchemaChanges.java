package org.zhucun.laws.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * 数据结构变更: what is sent may not be asked for more narrowly than before, what is answered may not become wider. Only the values of an
 * enumeration may grow in answers: readers are told to expect it.
 */
final class SchemaChanges {
    /** What a schema says to people; a change breaks nothing. */
    private static final Set<String> WORDS = Set.of(
            "title",
            "description",
            "example",
            "examples",
            "externalDocs",
            "deprecated",
            "readOnly",
            "writeOnly",
            "$ref");

    /** Compared by what they mean. */
    private static final Set<String> UNDERSTOOD =
            Set.of("type", "nullable", "enum", "const", "properties", "required", "additionalProperties", "items");

    private static final List<String> PARTS = List.of("allOf", "anyOf", "oneOf");

    private enum Way {
        SENT,
        ANSWERED
    }

    private final Document released;
    private final Document present;
    private final List<String> found;
    private final BoundChanges bounds;
    private final Set<String> seen = new HashSet<>();

    SchemaChanges(Document released, Document present, List<String> found) {
        this.released = released;
        this.present = present;
        this.found = found;
        this.bounds = new BoundChanges(found);
    }

    /** By a client to the server. */
    void sent(String place, JsonNode before, JsonNode now) {
        compare(Way.SENT, place, before, now);
    }

    /** By the server to a client. */
    void answered(String place, JsonNode before, JsonNode now) {
        compare(Way.ANSWERED, place, before, now);
    }

    private void compare(Way way, String place, JsonNode before, JsonNode now) {
        String name = before.path("$ref").asText();
        if (!name.isEmpty() && !seen.add(way + name + now)) {
            return;
        }
        String where = name.isEmpty() ? place : name.replaceAll(".*/", "");
        JsonNode was = released.resolved(before);
        JsonNode is = present.resolved(now);
        types(way, where, was, is);
        values(way, where, was, is);
        bounds.compare(way == Way.SENT, where, was, is);
        fields(way, where, was, is);
        compare(way, where + "/*", was.path("items"), is.path("items"), "items");
        parts(way, where, was, is);
        others(where, was, is);
    }

    private void parts(Way way, String place, JsonNode before, JsonNode now) {
        for (String keyword : PARTS) {
            JsonNode was = before.path(keyword);
            JsonNode is = now.path(keyword);
            if (was.size() != is.size()) {
                found.add(place + ": " + keyword + " changed");
                continue;
            }
            for (int i = 0; i < was.size(); i++) {
                compare(way, place, was.get(i), is.get(i));
            }
        }
    }

    private void compare(Way way, String place, JsonNode before, JsonNode now, String keyword) {
        if (before.isObject() != now.isObject()) {
            if (way == Way.SENT ? now.isObject() : before.isObject()) {
                found.add(place + ": " + keyword + " changed");
            }
        } else if (before.isObject()) {
            compare(way, place, before, now);
        }
    }

    private void types(Way way, String place, JsonNode before, JsonNode now) {
        Set<String> was = types(before);
        Set<String> is = types(now);
        Set<String> wide = way == Way.SENT ? is : was;
        Set<String> narrow = new TreeSet<>(way == Way.SENT ? was : is);
        // no type at all is every type
        boolean every = narrow.isEmpty();
        if (wide.contains("number")) {
            narrow.remove("integer");
        }
        boolean fits = wide.isEmpty() || !every && wide.containsAll(narrow);
        if (!fits) {
            found.add(place + ": type changed from " + was + " to " + is);
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        // as OpenAPI 3.0 says it
        if (schema.path("nullable").asBoolean() && !types.isEmpty()) {
            types.add("null");
        }
        return types;
    }

    private void values(Way way, String place, JsonNode before, JsonNode now) {
        Set<JsonNode> was = values(before);
        Set<JsonNode> is = values(now);
        if (way == Way.ANSWERED) {
            if (!was.isEmpty() && is.isEmpty()) {
                found.add(place + ": enum removed");
            }
            return;
        }
        if (!is.isEmpty() && (was.isEmpty() || !is.containsAll(was))) {
            found.add(place + ": enum narrowed");
        }
    }

    private static Set<JsonNode> values(JsonNode schema) {
        Set<JsonNode> values = new HashSet<>();
        schema.path("enum").forEach(values::add);
        if (schema.has("const")) {
            values.add(schema.get("const"));
        }
        return values;
    }

    private void fields(Way way, String place, JsonNode before, JsonNode now) {
        for (Map.Entry<String, JsonNode> field : before.path("properties").properties()) {
            JsonNode after = now.path("properties").path(field.getKey());
            if (after.isMissingNode()) {
                found.add(place + "/" + field.getKey() + ": field removed");
            } else {
                compare(way, place + "/" + field.getKey(), field.getValue(), after);
            }
        }
        Set<String> was = required(before);
        Set<String> is = required(now);
        Set<String> more = new TreeSet<>(way == Way.SENT ? is : was);
        more.removeAll(way == Way.SENT ? was : is);
        for (String field : more) {
            found.add(place + "/" + field + (way == Way.SENT ? ": now required" : ": no longer always there"));
        }
        further(way, place, before.path("additionalProperties"), now.path("additionalProperties"));
    }

    private static Set<String> required(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private void further(Way way, String place, JsonNode before, JsonNode now) {
        if (before.isObject() && now.isObject()) {
            compare(way, place + "/{}", before, now);
            return;
        }
        boolean closed = closed(before);
        boolean narrowed = closed(now) && !closed || now.isObject();
        boolean widened = closed && !closed(now) || before.isObject();
        if (!before.equals(now) && (way == Way.SENT ? narrowed : widened)) {
            found.add(place + ": additionalProperties changed");
        }
    }

    private static boolean closed(JsonNode further) {
        return further.isBoolean() && !further.asBoolean();
    }

    /** Everything else: the comparison does not know what it means, so no client may meet it unwarned. */
    private void others(String place, JsonNode before, JsonNode now) {
        Set<String> keywords = new TreeSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        now.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(WORDS);
        keywords.removeAll(UNDERSTOOD);
        keywords.removeAll(BoundChanges.KEYWORDS);
        PARTS.forEach(keywords::remove);
        keywords.removeIf(keyword -> keyword.startsWith("x-"));
        for (String keyword : keywords) {
            if (!before.path(keyword).equals(now.path(keyword))) {
                found.add(place + ": " + keyword + " changed");
            }
        }
    }
}
