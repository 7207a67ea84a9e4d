package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Texts;
import org.zhucun.laws.OpenApiDocument.ApiOperation;

/** The contract says enough for a stranger: every operation is named, guarded and bounded, and the committed document is the served one. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ContractTest {
    /** Whoever calls these has no token yet, gives one back, or only reads public keys. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/refresh",
            "POST /api/v1/auth/logout",
            "POST /api/v1/oauth2/token",
            "GET /.well-known/jwks.json",
            // what is switched on, and by which document, is public
            "GET /api/v1/burden/features");

    private static final Set<String> BOUNDED_FORMATS =
            Set.of("date", "date-time", "time", "local-time", "uuid", "binary");
    private static final Path DOCUMENT = Path.of("../openapi/openapi.yaml");
    private static final Path PROBLEMS = Path.of("../openapi/problems.md");
    private static final Pattern STATUS_OF = Pattern.compile(
            "@ResponseStatus\\((\\d{3})\\)(?:(?!@ResponseStatus).)*?operationId = \"(\\w+)\"(?:(?!public ).)*public (\\S+)",
            Pattern.DOTALL);
    private static final Pattern SECTION =
            Pattern.compile("^## ([A-Z_]+)$(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void every_operation_has_a_name_of_its_own_a_room_and_a_summary() {
        List<ApiOperation> operations = OpenApiDocument.served().operations();
        assertTrue(operations.size() > 90, "operations: " + operations.size());
        assertEquals(Set.of(), failing(operations, o -> !o.id().isBlank()), "no operationId");
        assertEquals(Set.of(), failing(operations, o -> o.node().path("tags").size() == 1), "not exactly one tag");
        assertEquals(
                Set.of(),
                failing(operations, o -> !o.node().path("summary").asText().isBlank()),
                "no summary");
        Map<String, ApiOperation> byId = new HashMap<>();
        operations.forEach(o -> assertTrue(byId.put(o.id(), o) == null, "operationId of two operations: " + o.id()));
    }

    @Test
    void every_operation_asks_for_a_token_or_is_on_the_short_list_of_open_doors() {
        List<ApiOperation> operations = OpenApiDocument.served().operations();
        Set<String> open = new TreeSet<>();
        operations.stream().filter(ApiOperation::open).forEach(o -> open.add(o.toString()));
        assertEquals(new TreeSet<>(OPEN), open);
        assertEquals(
                Set.of(),
                failing(
                        operations,
                        o -> o.open() || o.node().path("security").path(0).has("bearer")));
    }

    @Test
    void every_operation_says_what_a_refusal_looks_like() {
        OpenApiDocument document = OpenApiDocument.served();
        assertEquals(
                Set.of(),
                failing(
                        document.operations(),
                        o -> document.resolved(o.node().path("responses").path("default"))
                                .at("/content/application~1problem+json/schema")
                                .has("$ref")));
    }

    @Test
    void every_text_and_every_list_a_caller_sends_has_an_end() {
        assertEquals(
                Set.of(),
                sent((type, schema) -> type.equals("string")
                        && !schema.has("maxLength")
                        && !schema.has("enum")
                        && !BOUNDED_FORMATS.contains(schema.path("format").asText())),
                "text without maxLength");
        assertEquals(
                Set.of(),
                sent((type, schema) -> type.equals("array") && !schema.has("maxItems")),
                "list without maxItems");
    }

    @Test
    void what_is_made_is_documented_with_the_status_it_is_answered_with() throws IOException {
        Map<String, JsonNode> answers = new HashMap<>();
        OpenApiDocument.served()
                .operations()
                .forEach(o -> answers.put(o.id(), o.node().path("responses")));
        Set<String> wrong = new TreeSet<>();
        int made = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith("Resource.java"))
                    .toList()) {
                for (MatchResult operation :
                        STATUS_OF.matcher(Files.readString(source)).results().toList()) {
                    made++;
                    JsonNode documented = answers.get(operation.group(2));
                    boolean repeats = operation.group(3).startsWith("RestResponse<");
                    boolean body = documented.path(operation.group(1)).has("content");
                    if (!body || documented.has("200") != repeats) {
                        wrong.add(operation.group(2));
                    }
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(made > 15, "operations that make something: " + made);
    }

    @Test
    void money_is_a_decimal_text() {
        OpenApiDocument document = OpenApiDocument.served();
        JsonNode schemas = document.root().at("/components/schemas");
        assertEquals("string", OpenApiDocument.type(schemas.path("Money")));
        assertTrue("2200.00".matches(schemas.path("Money").path("pattern").asText()));
        for (String[] money : new String[][] {
            {"EntitlementView", "amountDue"},
            {"EntitlementView", "deliveredAmount"},
            {"EntitlementView", "shortBy"},
            {"EntitlementView", "standard"},
            {"DeliveryView", "amount"},
            {"DeliverEntitlement", "amount"}
        }) {
            assertEquals(
                    "#/components/schemas/Money",
                    schemas.path(money[0])
                            .path("properties")
                            .path(money[1])
                            .path("$ref")
                            .asText(),
                    money[0] + "." + money[1]);
        }
    }

    @Test
    void the_committed_document_is_the_served_one() throws IOException, InterruptedException {
        JsonNode committed = new YAMLMapper().readTree(staged());
        JsonNode served = OpenApiDocument.served().root();
        Set<String> moved = new TreeSet<>();
        for (String part : List.of("paths", "components/schemas")) {
            JsonNode before = committed.at("/" + part);
            JsonNode now = served.at("/" + part);
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.stream()
                    .filter(name -> !before.path(name).equals(now.path(name)))
                    .forEach(moved::add);
        }
        assertEquals(Set.of(), moved, "the build wrote openapi/openapi.yaml anew: git add it");
        assertEquals(committed.path("openapi"), served.path("openapi"));
    }

    @Test
    void every_problem_is_explained_in_both_languages() throws IOException {
        String explained = Files.readString(PROBLEMS);
        List<MatchResult> sections = SECTION.matcher(explained).results().toList();
        assertEquals(
                List.of(ProblemType.values()).stream().map(Enum::name).toList(),
                sections.stream().map(section -> section.group(1)).toList());
        for (MatchResult section : sections) {
            ProblemType type = ProblemType.valueOf(section.group(1));
            assertSays(section, "`" + type.status() + "` · `" + type.uri() + "`");
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertSays(section, "**" + Texts.get(language, type.name()) + "** — ");
                assertSays(section, Texts.get(language, type.name() + ".detail"));
            }
        }
    }

    private static void assertSays(MatchResult section, String words) {
        assertTrue(section.group(2).contains(words), section.group(1) + " lacks: " + words);
    }

    private static Set<String> failing(List<ApiOperation> operations, Predicate<ApiOperation> law) {
        Set<String> failing = new TreeSet<>();
        operations.stream().filter(law.negate()).forEach(o -> failing.add(o.toString()));
        return failing;
    }

    private static Set<String> sent(BiPredicate<String, JsonNode> unbounded) {
        Set<String> found = new TreeSet<>();
        OpenApiDocument.served().everythingSent((place, schema) -> {
            if (unbounded.test(OpenApiDocument.type(schema), schema)) {
                found.add(place);
            }
        });
        return found;
    }

    /** As git has it in its index, because the build writes the file itself; without git as it lies there. */
    private static byte[] staged() throws IOException, InterruptedException {
        if (!Files.exists(Path.of("../.git"))) {
            return Files.readAllBytes(DOCUMENT);
        }
        Process git = new ProcessBuilder("git", "show", ":openapi/openapi.yaml")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] document = git.getInputStream().readAllBytes();
        return git.waitFor() == 0 ? document : Files.readAllBytes(DOCUMENT);
    }
}
