package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.zhucun.laws.OpenApiDocument;

/** 合规值: values as a schema asks for them, things that exist more often than not. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 5;
    private static final List<String> FORMS = List.of(
            "62",
            "6205",
            "620503",
            "620503113",
            "620503113200",
            "620503104",
            "000000",
            "2026-03",
            "2026-10",
            "2026Q1",
            "2026",
            "2026-W12",
            "county",
            "township",
            "team",
            "cadre",
            "FIRST_SECRETARY",
            "MEMBER",
            "true",
            "atomic",
            "rows",
            "ROSTER",
            "sex",
            "kind",
            "000",
            "a".repeat(64),
            "ABSENT",
            "some-name",
            "clerk@example.cn",
            "clerk.one",
            "2200.00",
            "0.01",
            "说明");

    private final OpenApiDocument document;
    private final Known known;
    private final Random random;

    Values(OpenApiDocument document, Known known, Random random) {
        this.document = document;
        this.known = known;
        this.random = random;
    }

    JsonNode of(String name, JsonNode schema) {
        return of(name, schema, 0);
    }

    private JsonNode of(String name, JsonNode reference, int depth) {
        JsonNode schema = document.resolved(reference);
        if (schema.has("allOf")) {
            return of(name, schema.path("allOf").path(0), depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (OpenApiDocument.type(schema)) {
            case "string" -> JSON.textNode(text(name, schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(fraction(schema));
            case "array" -> list(name, schema, depth);
            default -> object(schema, depth);
        };
    }

    /** The body with ids that are known in place of those it names. */
    JsonNode present(JsonNode body) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            JsonNode value = field.getValue();
            if (value.isTextual() && value.asText().length() == 36) {
                field.setValue(JSON.textNode(id(field.getKey())));
            } else if (value.isArray()) {
                value.forEach(this::present);
            } else {
                present(value);
            }
        }
        return body;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(each -> required.add(each.asText()));
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            if (required.contains(field.getKey()) || depth < DEEP && random.nextBoolean()) {
                object.set(field.getKey(), of(field.getKey(), field.getValue(), depth + 1));
            }
        }
        if (schema.path("additionalProperties").isObject() && depth < DEEP && random.nextBoolean()) {
            object.set("T1", of("T1", schema.path("additionalProperties"), depth + 1));
        }
        return object;
    }

    private ArrayNode list(String name, JsonNode schema, int depth) {
        int least = schema.path("minItems").asInt(0);
        int size = Math.max(least, Math.min(schema.path("maxItems").asInt(3), random.nextInt(3)));
        Set<JsonNode> items = new HashSet<>();
        List<JsonNode> all = new ArrayList<>();
        for (int i = 0; i < size * 4 && all.size() < size; i++) {
            JsonNode item = of(name.replaceAll("s$", ""), schema.path("items"), depth + 1);
            if (items.add(item) || !schema.path("uniqueItems").asBoolean()) {
                all.add(item);
            }
        }
        return JSON.arrayNode().addAll(all);
    }

    private long whole(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Math.max(least + 30, 30));
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + (long) (random.nextDouble() * (most - least));
        };
    }

    private BigDecimal fraction(JsonNode schema) {
        BigDecimal whole = BigDecimal.valueOf(whole(schema));
        BigDecimal more = whole.add(new BigDecimal(schema.path("multipleOf").asText("0.5")));
        boolean most =
                schema.has("maximum") && more.compareTo(schema.path("maximum").decimalValue()) > 0;
        return most || random.nextBoolean() ? whole : more;
    }

    String text(String name, JsonNode schema) {
        String value = switch (schema.path("format").asText()) {
            case "date" -> day().toString();
            case "date-time" -> day().atTime(8, 30).toInstant(ZoneOffset.UTC).toString();
            case "local-time" -> "08:%02d:00".formatted(random.nextInt(60));
            case "uuid" -> id(name);
            default ->
                schema.has("pattern") ? matching(name, schema.path("pattern").asText()) : word(name);
        };
        int most = schema.path("maxLength").asInt(200);
        return value.length() > most ? value.substring(0, most) : value;
    }

    private LocalDate day() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(random.nextInt(700) - 60L);
    }

    private String id(String name) {
        String stem = name.replaceAll("Id$", "");
        String there =
                random.nextInt(5) == 0 ? null : known.any(random, name, stem + "Id", kebab(stem) + "s", stem + "s");
        return there != null && there.length() == 36
                ? there
                : UUID.nameUUIDFromBytes((name + random.nextLong()).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private String word(String name) {
        if (name.equals("password") && random.nextBoolean()) {
            return Callers.PASSWORD;
        }
        String there = random.nextInt(3) == 0 ? null : known.any(random, name, name + "Code");
        return there != null ? there : "随机说明" + random.nextInt(1000);
    }

    private String matching(String name, String pattern) {
        List<String> fitting = new ArrayList<>();
        String there = known.any(random, name, name + "Code");
        if (there != null && there.matches(".*" + pattern + ".*")) {
            fitting.add(there);
        }
        for (String form : FORMS) {
            if (java.util.regex.Pattern.compile(pattern).matcher(form).find()) {
                fitting.add(form);
            }
        }
        return fitting.isEmpty() ? word(name) : fitting.get(random.nextInt(fitting.size()));
    }
}
