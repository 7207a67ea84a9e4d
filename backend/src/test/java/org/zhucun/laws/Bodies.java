package org.zhucun.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** 请求体: the smallest body a schema of the contract asks for. */
final class Bodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OpenApiDocument document;

    Bodies(OpenApiDocument document) {
        this.document = document;
    }

    /** Only what is required, and every yes or no: a primitive boolean may not be left out. */
    ObjectNode smallest(JsonNode schema) {
        ObjectNode body = JSON.objectNode();
        for (JsonNode name : schema.path("required")) {
            body.set(name.asText(), value(schema.path("properties").path(name.asText())));
        }
        schema.path("properties").properties().forEach(field -> {
            if (OpenApiDocument.type(document.resolved(field.getValue())).equals("boolean")) {
                body.put(field.getKey(), true);
            }
        });
        return body;
    }

    private JsonNode value(JsonNode reference) {
        JsonNode schema = document.resolved(reference);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (OpenApiDocument.type(schema)) {
            case "string" -> JSON.textNode(text(schema));
            case "boolean" -> JSON.booleanNode(true);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "array" -> JSON.arrayNode().add(value(schema.path("items")));
            default -> smallest(schema);
        };
    }

    private static String text(JsonNode schema) {
        if (schema.path("pattern").asText().contains("\\d{12}")) {
            return "620503101001";
        }
        if (schema.path("pattern").asText().startsWith("^\\d{1,12}(")) {
            return "100.00";
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-03-02";
            case "local-time" -> "08:00:00";
            case "date-time" -> "2026-03-02T00:00:00Z";
            case "uuid" -> UUID.randomUUID().toString();
            default -> "理由说明充分";
        };
    }
}
