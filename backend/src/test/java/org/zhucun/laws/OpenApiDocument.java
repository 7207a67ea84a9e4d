package org.zhucun.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** 接口契约: the OpenAPI document the running application serves, read as operations and schemas. */
public final class OpenApiDocument {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    public OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    public static OpenApiDocument served() {
        try {
            return new OpenApiDocument(JSON.readTree(RestAssured.given()
                    .queryParam("format", "json")
                    .get("/api/openapi")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** One operation of the contract. */
    public record ApiOperation(String verb, String path, JsonNode node) {
        public String id() {
            return node.path("operationId").asText();
        }

        /** Nobody has to be signed in. */
        public boolean open() {
            return node.has("security") && node.get("security").isEmpty();
        }

        @Override
        public String toString() {
            return verb.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    public JsonNode root() {
        return root;
    }

    public List<ApiOperation> operations() {
        List<ApiOperation> found = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        found.add(new ApiOperation(verb.getKey(), path.getKey(), verb.getValue()));
                    }
                }));
        return found;
    }

    /** What a reference stands for. */
    public JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    /** The schema of a JSON body, if the operation has one. */
    public Optional<JsonNode> jsonBody(ApiOperation operation) {
        JsonNode schema = operation
                .node()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(resolved(schema));
    }

    /** Everything a caller may send: parameters and bodies of every kind, with the place where each schema stands. */
    void everythingSent(BiConsumer<String, JsonNode> visitor) {
        for (ApiOperation operation : operations()) {
            for (JsonNode reference : operation.node().path("parameters")) {
                JsonNode parameter = resolved(reference);
                walk(
                        parameter.path("schema"),
                        operation + " ?" + parameter.path("name").asText(),
                        visitor,
                        new HashSet<>());
            }
            for (JsonNode content : operation.node().path("requestBody").path("content")) {
                walk(content.path("schema"), operation + " body", visitor, new HashSet<>());
            }
        }
    }

    private void walk(JsonNode schema, String place, BiConsumer<String, JsonNode> visitor, Set<String> entered) {
        if (schema.has("$ref") && !entered.add(schema.get("$ref").asText())) {
            return;
        }
        JsonNode node = resolved(schema);
        visitor.accept(place, node);
        for (String parts : List.of("allOf", "anyOf", "oneOf")) {
            node.path(parts).forEach(part -> walk(part, place, visitor, entered));
        }
        walkIfPresent(node.path("items"), place + "/*", visitor, entered);
        walkIfPresent(node.path("additionalProperties"), place + "/{}", visitor, entered);
        node.path("properties")
                .properties()
                .forEach(
                        field -> walk(field.getValue(), place + "/" + field.getKey(), visitor, new HashSet<>(entered)));
    }

    private void walkIfPresent(JsonNode schema, String place, BiConsumer<String, JsonNode> visitor, Set<String> in) {
        if (schema.isObject()) {
            walk(schema, place, visitor, in);
        }
    }

    /** The type of a schema, {@code null} beside it left out. */
    public static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText();
        }
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return "";
    }
}
