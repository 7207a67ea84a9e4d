package org.zhucun.conformance.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;

/** 接口契约: the document in the kit, and values held against its schemas: no field but the declared ones, one that is not required may be null. */
public final class Document {
    private static final int LARGEST = 20_000_000;
    private static final String HOME = "https://zhucun.invalid/contract";
    private static final String JSON_ANSWER = "/responses/200/content/application~1json/schema";
    private static final String PROBLEM = "## ";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode root;
    private final Schema all;
    private final Set<String> problems = new HashSet<>();
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    public Document() throws IOException {
        LoaderOptions large = new LoaderOptions();
        large.setCodePointLimit(LARGEST);
        try (InputStream file = Document.class.getResourceAsStream("/org/zhucun/conformance/openapi.yaml")) {
            root = new YAMLMapper(YAMLFactory.builder().loaderOptions(large).build()).readTree(file);
        }
        try (InputStream file = Document.class.getResourceAsStream("/org/zhucun/conformance/problems.md")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(PROBLEM))
                    .forEach(line ->
                            problems.add(line.substring(PROBLEM.length()).strip()));
        }
        ObjectNode whole = JSON.objectNode().put("$id", HOME);
        ObjectNode components = whole.putObject("components").putObject("schemas");
        root.at("/components/schemas")
                .properties()
                .forEach(schema ->
                        components.set(schema.getKey(), strict(schema.getValue().deepCopy())));
        ObjectNode places = whole.putObject("$defs");
        lists().forEach(list -> places.set(list.id(), strict(list.schema().deepCopy())));
        all = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .preloadSchema(false)
                                .build()))
                .getSchema(SchemaLocation.of(HOME), whole);
    }

    /** 列表: an operation that reads without a key and without a parameter that has to be given. */
    record Listing(String id, String path, JsonNode schema) {}

    List<Listing> lists() {
        List<Listing> found = new ArrayList<>();
        root.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            // a file is no JSON, also where somebody may say that he reads refusals in it
            boolean plain = !path.getKey().contains("{")
                    && get.at(JSON_ANSWER).isObject()
                    && get.at("/responses/200/content").size() == 1;
            for (JsonNode parameter : get.path("parameters")) {
                plain &= !parameter.path("required").asBoolean();
            }
            // the feed has requirements of its own
            if (plain && !path.getKey().endsWith("/changes")) {
                found.add(new Listing(get.path("operationId").asText(), path.getKey(), get.at(JSON_ANSWER)));
            }
        });
        return found;
    }

    /** The types of the feed, in the order of its beginning. */
    List<String> feedTypes() {
        List<String> names = new ArrayList<>();
        root.at("/components/schemas/FeedType/enum").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Whether a problem has a paragraph in problems.md. */
    boolean knowsProblem(String code) {
        return problems.contains(code);
    }

    /** What is wrong with the answer of a list, null when nothing is. */
    String faultOfList(Listing list, JsonNode value) {
        return fault("#/$defs/" + list.id(), value);
    }

    /** What is wrong with a value of a component, null when nothing is. */
    public String fault(JsonNode value, String component) {
        return fault("#/components/schemas/" + component, value);
    }

    private String fault(String place, JsonNode value) {
        Schema schema = compiled.computeIfAbsent(
                place, where -> all.getRefSchema(SchemaLocation.of(HOME + where).getFragment()));
        return schema.validate(value).stream()
                // of "this or null" the first says what is wrong
                .sorted(Comparator.comparing((Error error) ->
                                error.getEvaluationPath().toString().endsWith("/anyOf/1/type"))
                        .thenComparing(error -> error.getInstanceLocation().toString()))
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword()
                        + (error.getProperty() == null ? "" : " " + error.getProperty()))
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
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
