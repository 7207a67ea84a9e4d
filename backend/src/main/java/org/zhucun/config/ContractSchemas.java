package org.zhucun.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** 数据结构的契约: what annotations say differently from how JSON Schema reads it. */
final class ContractSchemas {
    /** Not blank: the one pattern that is looked for anywhere in the text. */
    private static final String NOT_BLANK = "\\S";

    /** The class that carries JSON of any kind. */
    private static final String ANYTHING = "JsonNode";

    private ContractSchemas() {}

    /**
     * Where anything may stand, that is said: a record of the trail, a fact of the feed, the value of a rule's parameter. Left alone, the
     * class that carries it in our memory would be described.
     */
    static void anything(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas != null && schemas.containsKey(ANYTHING)) {
            document.getComponents()
                    .addSchema(ANYTHING, OASFactory.createSchema().description("任意 JSON 值；何处是何内容，见引用它的字段"));
            document.getComponents().removeSchema(ANYTHING + "Type");
        }
    }

    /** Bean Validation asks the whole text for its pattern, JSON Schema looks for it anywhere: the whole text is said. */
    static void wholeTexts(OpenAPI document) {
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(ContractSchemas::whole);
        }
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(ContractSchemas::operation);
        }
    }

    private static void operation(Operation operation) {
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                whole(parameter.getSchema());
            }
        }
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(answer -> content(answer.getContent()));
        }
    }

    private static void content(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(medium -> whole(medium.getSchema()));
        }
    }

    private static void whole(Schema schema) {
        if (schema == null) {
            return;
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern(pattern.contains("|") ? "^(" + pattern + ")$" : "^" + pattern + "$");
        }
        parts(schema).forEach(ContractSchemas::whole);
    }

    private static Collection<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        for (List<Schema> alternatives : Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            if (alternatives != null) {
                parts.addAll(alternatives);
            }
        }
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            parts.addAll(properties.values());
        }
        parts.add(schema.getItems());
        parts.add(schema.getAdditionalPropertiesSchema());
        return parts;
    }
}
