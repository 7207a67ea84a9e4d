package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucun.kernel.Problem;
import org.zhucun.laws.OpenApiDocument;
import org.zhucun.laws.OpenApiDocument.ApiOperation;

/**
 * 数据结构检验: JSON held against the schemas of the document, with what the document says of all of them: a field that is not required may
 * be null, and there are no fields but the declared ones.
 */
public final class Schemas {
    private static final String HOME = "https://zhucun.invalid/contract";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OpenApiDocument document;
    private final Schema all;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    public Schemas(OpenApiDocument document) {
        this.document = document;
        ObjectNode whole = JSON.objectNode();
        whole.put("$id", HOME);
        ObjectNode components = whole.putObject("components").putObject("schemas");
        document.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema ->
                        components.set(schema.getKey(), strict(schema.getValue().deepCopy())));
        ObjectNode places = whole.putObject("$defs");
        places.putObject("problem").put("$ref", "#/components/schemas/Problem");
        for (ApiOperation operation : document.operations()) {
            body(operation).ifPresent(schema -> places.set(operation.id(), strict(schema.deepCopy())));
            operation.node().path("responses").properties().forEach(answer -> {
                JsonNode schema = answered(operation, answer.getKey());
                if (schema.isObject() && !answer.getValue().has("$ref")) {
                    places.set(operation.id() + "." + answer.getKey(), strict(schema.deepCopy()));
                }
            });
        }
        // the document is read once; a component is compiled when the first value of it is met, whoever refers to it
        all = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .preloadSchema(false)
                                .build()))
                .getSchema(SchemaLocation.of(HOME), whole);
    }

    private static Optional<JsonNode> body(ApiOperation operation) {
        JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
        return schema.isObject() ? Optional.of(schema) : Optional.empty();
    }

    private JsonNode answered(ApiOperation operation, String status) {
        JsonNode answer = document.resolved(operation.node().path("responses").path(status));
        return answer.at("/content/application~1json/schema");
    }

    /** What is wrong with a body that is sent, null when nothing is. */
    public String faultOfBody(ApiOperation operation, JsonNode body) {
        return body(operation).isEmpty() ? null : fault(operation.id(), body);
    }

    /** What is wrong with an answer, null when nothing is. */
    String faultOfAnswer(ApiOperation operation, String status, String type, JsonNode answer) {
        if (type.equals(Problem.MEDIA_TYPE)) {
            return fault("problem", answer);
        }
        return answered(operation, status).isObject() ? fault(operation.id() + "." + status, answer) : null;
    }

    private String fault(String place, JsonNode value) {
        Schema schema = compiled.computeIfAbsent(
                place,
                name -> all.getRefSchema(
                        SchemaLocation.of(HOME + "#/$defs/" + name).getFragment()));
        return schema.validate(value).stream()
                // of "this or null" the first says what is wrong
                .sorted(Comparator.comparing((Error error) ->
                                error.getEvaluationPath().toString().endsWith("/anyOf/1/type"))
                        .thenComparing(error -> error.getInstanceLocation().toString()))
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword() + " " + error.getProperty()
                        + " of " + error.getEvaluationPath())
                .findFirst()
                .orElse(null);
    }

    private static JsonNode strict(JsonNode schema) {
        JsonNode properties = schema.path("properties");
        if (properties.isObject()) {
            if (!schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            for (Map.Entry<String, JsonNode> field : properties.properties()) {
                JsonNode inner = strict(field.getValue());
                field.setValue(required.contains(field.getKey()) ? inner : orNull(inner));
            }
        }
        for (String part : new String[] {"items", "additionalProperties"}) {
            if (schema.path(part).isObject()) {
                ((ObjectNode) schema).set(part, strict(schema.get(part)));
            }
        }
        return schema;
    }

    private static ObjectNode orNull(JsonNode schema) {
        ObjectNode either = JSON.objectNode();
        ArrayNode kinds = either.putArray("anyOf");
        kinds.add(schema);
        kinds.addObject().put("type", "null");
        return either;
    }
}
