package org.zhucun.laws.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each kind of break is found, and what is only added is none; then the present document is held against the released one. */
class BreakingChangesTest {
    private static final Path RELEASED = Path.of("../openapi/released.yaml");
    private static final Path PRESENT = Path.of("../openapi/openapi.yaml");
    private static final Set<String> SCALAR = Set.of("string", "integer", "number", "boolean");
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SMALL = """
            openapi: 3.1.0
            components:
              schemas:
                Kind: {type: string, enum: [A, B]}
                By: {type: string, enum: [M, N]}
                Sent:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 20, minLength: 1}
                    count: {type: integer, format: int32, minimum: 1, maximum: 9}
                    share: {type: number}
                    kind: {$ref: '#/components/schemas/Kind'}
                    note: {type: [string, 'null']}
                    code: {type: string, pattern: '^\\d{2}$'}
                    list: {type: array, maxItems: 3, items: {type: string}}
                    more: {type: object, additionalProperties: {type: string}}
                Answered:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    count: {type: integer, minimum: 1}
                    text: {type: string, maxLength: 20}
                    maybe: {type: [string, 'null']}
                    kind: {$ref: '#/components/schemas/Kind'}
                    self: {$ref: '#/components/schemas/Answered'}
            paths:
              /things:
                post:
                  operationId: make
                  security: [{bearer: []}]
                  parameters:
                  - {name: page, in: query, schema: {type: integer}}
                  - {name: by, in: query, schema: {allOf: [{$ref: '#/components/schemas/By'}, {default: M}]}}
                  - {name: of, in: query, required: true, schema: {type: string, enum: [X, Y]}}
                  requestBody:
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Sent'}}
                  responses:
                    '201':
                      headers: {ETag: {schema: {type: string}}}
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Answered'}}
                    '409': {description: refused}
                get:
                  operationId: list
                  responses:
                    '200':
                      content:
                        application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Answered'}}}
            """;

    /** Name, where, the new value as JSON (empty: removed), and what is said about it. */
    private static final String[][] BREAKS = {
        {"a path is removed", "/paths/~1things", "", "/things: path removed"},
        {"an operation is removed", "/paths/~1things/get", "", "get /things: operation removed"},
        {"an operation is renamed", "/paths/~1things/get/operationId", "\"all\"", "operationId changed"},
        {"a token is asked for", "/paths/~1things/get/security", "[{\"bearer\":[]}]", "security changed"},
        {"a parameter is removed", "/paths/~1things/post/parameters/0", "", "query parameter page: parameter removed"},
        {
            "a new parameter is required",
            "/paths/~1things/get/parameters",
            "[{\"name\":\"q\",\"in\":\"query\",\"required\":true,\"schema\":{\"type\":\"string\"}}]",
            "query parameter q: new and required"
        },
        {
            "a parameter becomes required",
            "/paths/~1things/post/parameters/0/required",
            "true",
            "query parameter page: became required"
        },
        {
            "a parameter's type changes",
            "/paths/~1things/post/parameters/0/schema/type",
            "\"string\"",
            "query parameter page: type changed from [integer] to [string]"
        },
        {
            "a parameter takes fewer values",
            "/paths/~1things/post/parameters/2/schema/enum",
            "[\"X\"]",
            "query parameter of: enum narrowed"
        },
        {"a part takes fewer values", "/components/schemas/By/enum", "[\"M\"]", "By: enum narrowed"},
        {
            "a default changes",
            "/paths/~1things/post/parameters/1/schema/allOf/1/default",
            "\"N\"",
            "query parameter by: default changed"
        },
        {"a body becomes required", "/paths/~1things/post/requestBody/required", "true", "body: became required"},
        {"a body is removed", "/paths/~1things/post/requestBody", "", "body: body removed"},
        {
            "a media type is no longer taken",
            "/paths/~1things/post/requestBody/content/application~1json",
            "",
            "application/json: media type removed"
        },
        {"a status is changed", "/paths/~1things/post/responses/201", "", "201: status removed"},
        {"another success comes", "/paths/~1things/post/responses/202", "{\"description\":\"later\"}", "202: status new"
        },
        {"a refusal has another status", "/paths/~1things/post/responses/409", "", "409: status removed"},
        {"a header is gone", "/paths/~1things/post/responses/201/headers/ETag", "", "header ETag: header removed"},
        {
            "an answer has another media type",
            "/paths/~1things/post/responses/201/content/application~1json",
            "",
            "application/json: media type removed"
        },
        {"a field is no longer taken", "/components/schemas/Sent/properties/note", "", "Sent/note: field removed"},
        {
            "a field becomes required",
            "/components/schemas/Sent/required",
            "[\"name\",\"note\"]",
            "Sent/note: now required"
        },
        {
            "a new field is required",
            "/components/schemas/Sent",
            "{\"type\":\"object\",\"required\":[\"name\",\"extra\"]}",
            "Sent/extra: now required"
        },
        {"a field takes fewer values", "/components/schemas/Kind/enum", "[\"A\"]", "Kind: enum narrowed"},
        {
            "a field that took anything takes some values",
            "/components/schemas/Sent/properties/name/enum",
            "[\"A\"]",
            "Sent/name: enum narrowed"
        },
        {
            "a sent type changes",
            "/components/schemas/Sent/properties/count/type",
            "\"string\"",
            "Sent/count: type changed"
        },
        {
            "a number must be whole",
            "/components/schemas/Sent/properties/share/type",
            "\"integer\"",
            "Sent/share: type changed"
        },
        {
            "null is no longer taken",
            "/components/schemas/Sent/properties/note/type",
            "\"string\"",
            "Sent/note: type changed from [null, string] to [string]"
        },
        {
            "a sent text must be shorter",
            "/components/schemas/Sent/properties/name/maxLength",
            "19",
            "Sent/name: maxLength changed from 20 to 19"
        },
        {
            "a sent text must be longer",
            "/components/schemas/Sent/properties/name/minLength",
            "2",
            "Sent/name: minLength changed"
        },
        {"a sent text gets an end", "/components/schemas/Sent/properties/note/maxLength", "5", "from none to 5"},
        {
            "a least value rises",
            "/components/schemas/Sent/properties/count/minimum",
            "2",
            "Sent/count: minimum changed from 1 to 2"
        },
        {
            "a greatest value falls",
            "/components/schemas/Sent/properties/count/maximum",
            "8",
            "Sent/count: maximum changed from 9 to 8"
        },
        {
            "a format changes",
            "/components/schemas/Sent/properties/count/format",
            "\"int64\"",
            "Sent/count: format changed"
        },
        {
            "a pattern changes",
            "/components/schemas/Sent/properties/code/pattern",
            "\"^\\\\d$\"",
            "Sent/code: pattern changed"
        },
        {
            "a list is shorter",
            "/components/schemas/Sent/properties/list/maxItems",
            "2",
            "Sent/list: maxItems changed from 3 to 2"
        },
        {
            "a list holds something else",
            "/components/schemas/Sent/properties/list/items/type",
            "\"integer\"",
            "Sent/list/*: type changed"
        },
        {
            "a list takes each only once",
            "/components/schemas/Sent/properties/list/uniqueItems",
            "true",
            "Sent/list: uniqueItems changed"
        },
        {
            "further fields are refused",
            "/components/schemas/Sent/properties/more/additionalProperties",
            "false",
            "Sent/more: additionalProperties changed"
        },
        {
            "a keyword nobody thought of",
            "/components/schemas/Sent/properties/count/multipleOf",
            "2",
            "Sent/count: multipleOf changed"
        },
        {
            "a field is no longer answered",
            "/components/schemas/Answered/properties/text",
            "",
            "Answered/text: field removed"
        },
        {
            "a field is no longer always answered",
            "/components/schemas/Answered/required",
            "[]",
            "Answered/id: no longer always there"
        },
        {
            "an answered type changes",
            "/components/schemas/Answered/properties/count/type",
            "\"number\"",
            "Answered/count: type changed from [integer] to [number]"
        },
        {
            "an answer may be null",
            "/components/schemas/Answered/properties/text/type",
            "[\"string\",\"null\"]",
            "Answered/text: type changed from [string] to [null, string]"
        },
        {
            "an answer may be null as 3.0 says it",
            "/components/schemas/Answered/properties/text/nullable",
            "true",
            "Answered/text: type changed from [string] to [null, string]"
        },
        {
            "an answered text is longer",
            "/components/schemas/Answered/properties/text/maxLength",
            "30",
            "Answered/text: maxLength changed from 20 to 30"
        },
        {
            "an answered number falls lower",
            "/components/schemas/Answered/properties/count/minimum",
            "0",
            "Answered/count: minimum changed from 1 to 0"
        },
        {"an answer is no longer one of some", "/components/schemas/Kind", "{\"type\":\"string\"}", "Kind: enum removed"
        },
        {
            "a list becomes one",
            "/paths/~1things/get/responses/200/content/application~1json/schema",
            "{\"$ref\":\"#/components/schemas/Answered\"}",
            "get /things 200: type changed from [array] to [object]"
        },
    };

    /** Additions and words: no client notices. */
    private static final String[][] ADDITIONS = {
        {"a path more", "/paths/~1others", "{\"get\":{\"operationId\":\"others\",\"responses\":{}}}"},
        {"an operation more", "/paths/~1things/put", "{\"operationId\":\"replace\",\"responses\":{}}"},
        {
            "a parameter more",
            "/paths/~1things/get/parameters",
            "[{\"name\":\"q\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}]"
        },
        {"a parameter need not be there", "/paths/~1things/post/parameters/2/required", "false"},
        {"a field more may be sent", "/components/schemas/Sent/properties/extra", "{\"type\":\"string\"}"},
        {"a field more is answered", "/components/schemas/Answered/properties/extra", "{\"type\":\"string\"}"},
        {"a field need not be sent", "/components/schemas/Sent/required", "[]"},
        {"a field is always answered", "/components/schemas/Answered/required", "[\"id\",\"count\"]"},
        {"a value more", "/components/schemas/Kind/enum", "[\"A\",\"B\",\"C\"]"},
        {"a longer text may be sent", "/components/schemas/Sent/properties/name/maxLength", "40"},
        {"a lower number may be sent", "/components/schemas/Sent/properties/count/minimum", "0"},
        {"a fraction may be sent", "/components/schemas/Sent/properties/count/type", "\"number\""},
        {"null may be sent", "/components/schemas/Sent/properties/name/type", "[\"string\",\"null\"]"},
        {"null is no longer answered", "/components/schemas/Answered/properties/maybe/type", "\"string\""},
        {"an answered text is shorter", "/components/schemas/Answered/properties/text/maxLength", "10"},
        {"a refusal more", "/paths/~1things/post/responses/429", "{\"description\":\"slower\"}"},
        {"a media type more is taken", "/paths/~1things/post/requestBody/content/text~1csv", "{}"},
        {"a header more", "/paths/~1things/post/responses/201/headers/Location", "{}"},
        {"words", "/components/schemas/Sent/description", "\"said better\""},
        {"an example", "/components/schemas/Sent/properties/name/examples", "[\"Zhang\"]"},
    };

    @TestFactory
    Stream<DynamicTest> every_kind_of_break_is_found() {
        return Stream.of(BREAKS)
                .map(kind -> DynamicTest.dynamicTest(kind[0], () -> {
                    JsonNode released = YAML.readTree(SMALL);
                    List<String> found = BreakingChanges.between(released, edited(released, kind[1], kind[2]));
                    assertTrue(
                            found.stream().anyMatch(said -> said.contains(kind[3])),
                            kind[3] + " is not among " + found);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_added_breaks_nothing() {
        return Stream.of(ADDITIONS)
                .map(kind -> DynamicTest.dynamicTest(kind[0], () -> {
                    JsonNode released = YAML.readTree(SMALL);
                    JsonNode present = edited(released, kind[1], kind[2]);
                    assertTrue(!released.equals(present), "nothing was added");
                    assertEquals(List.of(), BreakingChanges.between(released, present));
                }));
    }

    @Test
    void the_present_document_serves_every_client_of_the_released_one() throws IOException {
        JsonNode released = YAML.readTree(Files.readAllBytes(RELEASED));
        JsonNode present = YAML.readTree(Files.readAllBytes(PRESENT));
        assertEquals(
                List.of(),
                BreakingChanges.between(released, present),
                "breaks clients of openapi/released.yaml; see docs/adr/0042 for what to do");
    }

    /** Whatever field anybody takes away from an answer, in a document as large as ours. */
    @Test
    void no_answered_field_of_the_released_document_can_go_unnoticed() throws IOException {
        JsonNode released = YAML.readTree(Files.readAllBytes(RELEASED));
        List<String> unnoticed = new ArrayList<>();
        int gone = 0;
        ObjectNode present = released.deepCopy();
        for (Map.Entry<String, JsonNode> schema :
                present.path("components").path("schemas").properties()) {
            Iterator<Map.Entry<String, JsonNode>> fields =
                    schema.getValue().path("properties").properties().iterator();
            boolean taken = false;
            while (!taken && fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                // one that leads to other schemas stays, or those would not be reached
                if (SCALAR.contains(field.getValue().path("type").asText())) {
                    fields.remove();
                    unnoticed.add(schema.getKey() + "/" + field.getKey() + ": field removed");
                    taken = true;
                    gone++;
                }
            }
        }
        unnoticed.removeAll(BreakingChanges.between(released, present));
        // what no operation speaks of is not part of the contract
        assertTrue(gone > 500, "fields taken away: " + gone);
        assertEquals(List.of(), unnoticed);
    }

    private static JsonNode edited(JsonNode document, String pointer, String value) throws IOException {
        JsonNode copy = document.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1).replace("~1", "/");
        if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(name));
        } else if (value.isEmpty()) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }
        return copy;
    }
}
