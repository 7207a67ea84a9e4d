package org.zhucun.laws.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.laws.OpenApiDocument;
import org.zhucun.laws.OpenApiDocument.ApiOperation;
import org.zhucun.laws.fuzz.Schemas;

/** What an integrator has to know before the first request stands in the document: every refusal, every form as a whole, examples. */
class CompleteContractTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/contract");

    /** What a provincial system brings: people, units, teams, stays, days, trainings, findings, incentives. */
    private static final Set<String> BROUGHT = Set.of(
            "enterOrganization",
            "registerCadre",
            "formTeam",
            "postCadre",
            "endPosting",
            "recordEntry",
            "recordEntries",
            "requestLeave",
            "recordTraining",
            "enterRoll",
            "recordFinding",
            "rectifyFinding",
            "recordIncentive",
            "deliverEntitlement",
            "registerClient",
            "searchCadresByIdentity");

    private static OpenApiDocument document;

    @BeforeAll
    static void read() throws IOException {
        document =
                new OpenApiDocument(new YAMLMapper().readTree(Files.readAllBytes(Path.of("../openapi/openapi.yaml"))));
    }

    @Test
    void every_operation_names_the_statuses_it_may_refuse_with() {
        Set<String> silent = new TreeSet<>();
        for (ApiOperation operation : document.operations()) {
            List<String> wanted = new ArrayList<>(List.of("400", "406", "429", "503", "default"));
            if (!operation.open()) {
                wanted.addAll(List.of("401", "403", "404"));
            }
            if (!operation.verb().equals("get")) {
                wanted.addAll(List.of("409", "422"));
            }
            if (operation.node().path("parameters").findValuesAsText("name").contains("If-Match")) {
                wanted.addAll(List.of("412", "428"));
            }
            for (String status : wanted) {
                JsonNode answer =
                        document.resolved(operation.node().path("responses").path(status));
                if (!answer.at("/content/application~1problem+json/schema").has("$ref")) {
                    silent.add(operation.id() + " " + status);
                }
            }
        }
        assertEquals(Set.of(), silent);
    }

    /** Whoever reads a pattern as JSON Schema does, looks for it anywhere in the text; the server asks the whole text. */
    @Test
    void a_pattern_speaks_of_the_whole_text() {
        Set<String> parts = new TreeSet<>();
        patterns("", document.root(), (place, pattern) -> {
            if (!pattern.equals("\\S") && !(pattern.startsWith("^") && pattern.endsWith("$"))) {
                parts.add(place + " " + pattern);
            }
        });
        assertEquals(Set.of(), parts);
    }

    private static void patterns(String place, JsonNode node, BiConsumer<String, String> visitor) {
        if (node.path("pattern").isTextual()) {
            visitor.accept(place, node.path("pattern").asText());
        }
        if (node.isArray()) {
            node.forEach(each -> patterns(place, each, visitor));
        }
        node.properties().forEach(field -> patterns(place + "/" + field.getKey(), field.getValue(), visitor));
    }

    @Test
    void what_a_provincial_system_brings_has_an_example_that_the_document_itself_allows() throws IOException {
        Schemas schemas = new Schemas(document);
        Set<String> wrong = new TreeSet<>();
        Set<String> with = new TreeSet<>();
        for (ApiOperation operation : document.operations()) {
            JsonNode example = operation.node().at("/requestBody/content/application~1json/example");
            if (!example.isMissingNode()) {
                with.add(operation.id());
                String fault = schemas.faultOfBody(operation, example);
                if (fault != null) {
                    wrong.add(operation.id() + " " + fault);
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(
                with.containsAll(BROUGHT),
                "without example: "
                        + BROUGHT.stream().filter(id -> !with.contains(id)).toList());
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .forEach(name -> assertTrue(with.contains(name), "an example of no operation: " + name));
        }
    }
}
