package org.zhucun.laws.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import org.zhucun.config.Contract;
import org.zhucun.kernel.Retiring;
import org.zhucun.laws.OpenApiDocument;
import org.zhucun.laws.OpenApiDocument.ApiOperation;

/** What is deprecated says since when, stays for two years, and names what takes its place. */
class RetiringTest {
    private static final int YEARS = 2;

    @Test
    void the_document_keeps_to_it() throws IOException {
        assertEquals(
                List.of(), problems(new YAMLMapper().readTree(Files.readAllBytes(Path.of("../openapi/openapi.yaml")))));
    }

    @Test
    void who_does_not_is_found() throws IOException {
        assertEquals(List.of(), problems(document("2029-01-01", "newWay")));
        assertEquals(List.of("oldWay goes too soon"), problems(document("2028-12-31", "newWay")));
        assertEquals(List.of("oldWay has no successor"), problems(document("2029-01-01", "noWay")));
        assertEquals(
                List.of("oldWay says no days"),
                problems(new YAMLMapper()
                        .readTree("paths: {/a: {get: {operationId: oldWay, deprecated: true, x-instead: oldWay}}}")));
    }

    @Test
    void the_annotation_is_written_into_the_document() throws IOException {
        OpenAPI document = OASFactory.createOpenAPI().components(OASFactory.createComponents());
        Operation old = OASFactory.createOperation()
                .operationId("oldWay")
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse()));
        document.paths(OASFactory.createPaths()
                .addPathItem("/old", OASFactory.createPathItem().GET(old)));
        new Contract(Index.of(Old.class)).filterOpenAPI(document);
        assertTrue(old.getDeprecated());
        assertEquals("2029-03-01", old.getExtensions().get("x-sunset"));
        assertEquals("自 2027-03-01 起弃用，至少保留到 2029-03-01；请改用 `newWay`。", old.getDescription());
    }

    /** An operation that is to go. */
    static final class Old {
        @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "oldWay")
        @Retiring(since = "2027-03-01", until = "2029-03-01", instead = "newWay")
        public String old() {
            return "";
        }
    }

    private static JsonNode document(String until, String instead) throws IOException {
        return new YAMLMapper().readTree("""
                paths:
                  /a:
                    get: {operationId: oldWay, deprecated: true, x-deprecated-since: "2027-01-01", x-sunset: "%s", x-instead: %s}
                    post: {operationId: newWay}
                """.formatted(until, instead));
    }

    private static List<String> problems(JsonNode root) {
        List<ApiOperation> operations = new OpenApiDocument(root).operations();
        Set<String> ids = operations.stream()
                .map(operation -> operation.node().path("operationId").asText())
                .collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        for (ApiOperation operation : operations) {
            JsonNode node = operation.node();
            String id = node.path("operationId").asText();
            if (!node.path("deprecated").asBoolean()) {
                continue;
            }
            if (!node.has("x-deprecated-since") || !node.has("x-sunset")) {
                problems.add(id + " says no days");
            } else if (LocalDate.parse(node.path("x-sunset").asText())
                    .isBefore(LocalDate.parse(node.path("x-deprecated-since").asText())
                            .plusYears(YEARS))) {
                problems.add(id + " goes too soon");
            }
            if (!ids.contains(node.path("x-instead").asText())) {
                problems.add(id + " has no successor");
            }
        }
        return problems;
    }
}
