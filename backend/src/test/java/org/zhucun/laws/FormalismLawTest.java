package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhucun.burden.FormCatalogue;
import org.zhucun.burden.FormWords;
import org.zhucun.burden.Frequency;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.identity.Permissions;
import org.zhucun.laws.OpenApiDocument.ApiOperation;
import org.zhucun.scope.Role;

/**
 * The guard against formalism, read off the contract itself (国办函〔2026〕12号 art. 2, Q1, Q3): nothing ranks persons or units, nobody must
 * hand in a photo or a place, nobody checks in, and every field that is asked has an owner, a purpose, a frequency and a legal basis.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class FormalismLawTest {
    /** Words for a table of merit, or for what such tables are made of. */
    private static final Pattern RANKS = Pattern.compile(
            "(?i)leader-?board|\\branking|rankings?$|league|streak|top-?(ten|n)\\b|bottom-?(ten|n)\\b|(online|login|logon|install|upload|(?<!un)read|active)-?_?(count|days|minutes|hours|time|times|rate|ratio)|installations?$|(^|[a-z])points$|scoreboard|积分|排行|(?<!不)排名");

    private static final Pattern CHECKS_IN = Pattern.compile("(?i)check-?in|clock-?in|punch|sign-?in\\b|签到|打卡");
    private static final Pattern TRACES = Pattern.compile(
            "(?i)photo|picture|image|video|selfie|^(lat|lon|lng)$|latitude|longitude|geo|gps|track|^location$|coordinates?|fingerprint|face");

    /** What sounds like a trace and is none, with the reason. */
    private static final Map<String, String> NO_TRACE = Map.of(
            "POST /api/v1/villages/{code}/point body/lon",
                    "where a village lies, said by its office: nobody's whereabouts",
            "POST /api/v1/villages/{code}/point body/lat",
                    "where a village lies, said by its office: nobody's whereabouts",
            "PUT /api/v1/villages/{code}/point body/lon",
                    "where a village lies, said by its office: nobody's whereabouts",
            "PUT /api/v1/villages/{code}/point body/lat",
                    "where a village lies, said by its office: nobody's whereabouts");

    /** Operations that speak of such functions because they are the register that keeps them off. */
    private static final Set<String> THE_REGISTER_ITSELF = Set.of("burden");

    /** What sounds like a table of merit and is none, with the reason. */
    private static final Map<String, String> NO_MERIT = Map.of(
            "/api/v1/selection-plans",
            "points of the rules by which a plan of seats is explained: nobody's merit, nobody's order");

    private static final Set<Role> GRASSROOTS = Set.of(Role.CADRE, Role.TOWNSHIP);

    @Inject
    FormCatalogue catalogue;

    @Inject
    FormWords words;

    @Test
    void what_the_catalogue_says_is_said_in_english_too() {
        assertEquals(catalogue.said(), new TreeSet<>(words.english().keySet()), "burden/words_en.json");
        assertEquals(
                List.of(),
                words.english().values().stream()
                        .filter(word -> word.codePoints().anyMatch(Character::isIdeographic))
                        .toList());
    }

    @Test
    void q3_no_operation_ranks_persons_or_units() {
        OpenApiDocument document = OpenApiDocument.served();
        Set<String> ranking = new TreeSet<>();
        for (ApiOperation operation : document.operations()) {
            if (tagged(operation)) {
                continue;
            }
            String said = operation.path() + " " + operation.id() + " "
                    + operation.node().path("summary").asText();
            if (RANKS.matcher(said).find()) {
                ranking.add(operation + ": " + said);
            }
            operation.node().path("parameters").forEach(parameter -> {
                JsonNode one = document.resolved(parameter);
                if (RANKS.matcher(one.path("name").asText()).find()) {
                    ranking.add(operation + " ?" + one.path("name").asText());
                }
                one.path("schema").path("enum").forEach(value -> {
                    if (RANKS.matcher(value.asText()).find()) {
                        ranking.add(operation + " ?" + one.path("name").asText() + "=" + value.asText());
                    }
                });
            });
            answered(document, operation, (place, property) -> {
                if (RANKS.matcher(property).find()
                        && NO_MERIT.keySet().stream().noneMatch(operation.path()::startsWith)) {
                    ranking.add(operation + " answers " + place + "/" + property);
                }
            });
        }
        assertEquals(Set.of(), ranking);
    }

    @Test
    void the_words_are_found_where_they_stand() {
        for (String bad : List.of("leaderboard", "installRate", "loginDays", "uploadCount", "onlineMinutes", "人员排名")) {
            assertTrue(RANKS.matcher(bad).find(), bad);
        }
        for (String good : List.of("rankCode", "不排名", "readAt", "position", "totalCount", "uploads a file")) {
            assertTrue(!RANKS.matcher(good).find(), good);
        }
        assertTrue(TRACES.matcher("photo").find() && TRACES.matcher("lat").find());
        assertTrue(CHECKS_IN.matcher("/check-ins").find());
    }

    @Test
    void nobody_checks_in() {
        Set<String> found = new TreeSet<>();
        for (ApiOperation operation : OpenApiDocument.served().operations()) {
            if (!tagged(operation)
                    && CHECKS_IN
                            .matcher(operation.path() + " " + operation.id())
                            .find()) {
                found.add(operation.toString());
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void q1_no_body_and_no_parameter_demands_a_photo_or_a_place() {
        OpenApiDocument document = OpenApiDocument.served();
        Set<String> demanded = new TreeSet<>();
        for (ApiOperation operation : document.operations()) {
            document.jsonBody(operation).ifPresent(body -> required(document, body, operation + " body", demanded));
            operation.node().path("parameters").forEach(parameter -> {
                JsonNode one = document.resolved(parameter);
                if (one.path("required").asBoolean()
                        && !one.path("in").asText().equals("path")
                        && TRACES.matcher(one.path("name").asText()).find()) {
                    demanded.add(operation + " ?" + one.path("name").asText());
                }
            });
        }
        demanded.removeAll(NO_TRACE.keySet());
        assertEquals(Set.of(), demanded);
    }

    @Test
    void every_field_that_is_asked_has_an_owner_a_purpose_a_frequency_and_a_legal_basis() {
        OpenApiDocument document = OpenApiDocument.served();
        Set<String> baseless = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        int[] fields = {0};
        for (ApiOperation operation : document.operations()) {
            known.add(operation.id());
            JsonNode reference = operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            if (reference.isMissingNode()) {
                continue;
            }
            String schema = reference.path("$ref").asText(operation.id()).replaceAll(".*/", "");
            String room = operation.node().path("tags").path(0).asText();
            known.add(schema);
            if (asksTheGrassroots(operation) && !catalogue.forms().containsKey(schema)) {
                silent.add(schema + " (" + operation.id() + ")");
            }
            properties(document, document.resolved(reference), "", new HashSet<>(), field -> {
                fields[0]++;
                if (catalogue
                        .grounds(room, schema, field.replaceAll("[/*].*", ""))
                        .filter(FormCatalogue.Grounds::complete)
                        .isEmpty()) {
                    baseless.add(room + " " + schema + "." + field);
                }
            });
        }
        assertEquals(Set.of(), baseless, "fields without owner, purpose, frequency or legal basis: burden/forms.json");
        assertEquals(Set.of(), silent, "asked of cadres or townships without an entry of its own in burden/forms.json");
        Set<String> stale = new TreeSet<>(catalogue.forms().keySet());
        stale.removeAll(known);
        assertEquals(Set.of(), stale, "entries of forms that the contract does not have");
        assertTrue(fields[0] > 300, "fields: " + fields[0]);
        System.out.printf("forms: %d fields, each with its grounds%n", fields[0]);
    }

    /** The leave he asks for, the handover he signs: events. What comes round by the calendar is little, and is known by name. */
    @Test
    void q1_a_cadre_owes_at_most_one_regular_entry_a_month() {
        Map<Frequency, Double> aMonth = Map.of(
                Frequency.DAILY, 22.0,
                Frequency.WEEKLY, 52 / 12.0,
                Frequency.MONTHLY, 1.0,
                Frequency.QUARTERLY, 1 / 3.0,
                Frequency.YEARLY, 1 / 12.0);
        Map<String, Double> owed = new TreeMap<>();
        for (ApiOperation operation : OpenApiDocument.served().operations()) {
            JsonNode body = operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            if (body.isMissingNode() || !asks(operation, Set.of(Role.CADRE))) {
                continue;
            }
            String schema = body.path("$ref").asText(operation.id()).replaceAll(".*/", "");
            catalogue
                    .grounds(operation.node().path("tags").path(0).asText(), schema, "")
                    .map(FormCatalogue.Grounds::frequency)
                    .map(aMonth::get)
                    .ifPresent(times -> owed.put(schema, times));
        }
        assertEquals(Set.of("FileWorkReport"), owed.keySet());
        assertTrue(owed.values().stream().mapToDouble(times -> times).sum() <= 1, owed.toString());
    }

    @Test
    void an_entry_names_only_fields_that_its_form_has() {
        OpenApiDocument document = OpenApiDocument.served();
        Set<String> unknown = new TreeSet<>();
        catalogue
                .forms()
                .forEach((schema, form) -> form.fields().keySet().forEach(field -> {
                    JsonNode properties = document.root()
                            .path("components")
                            .path("schemas")
                            .path(schema)
                            .path("properties");
                    if (!properties.has(field)) {
                        unknown.add(schema + "." + field);
                    }
                }));
        assertEquals(Set.of(), unknown);
    }

    private static boolean tagged(ApiOperation operation) {
        return THE_REGISTER_ITSELF.contains(
                operation.node().path("tags").path(0).asText());
    }

    private static boolean asksTheGrassroots(ApiOperation operation) {
        return asks(operation, GRASSROOTS);
    }

    private static boolean asks(ApiOperation operation, Set<Role> roles) {
        String permission = operation.node().path("x-permission").path(0).asText();
        return Permissions.all().getOrDefault(permission, Set.of()).stream().anyMatch(roles::contains);
    }

    private static void answered(OpenApiDocument document, ApiOperation operation, BiConsumer<String, String> visitor) {
        operation.node().path("responses").forEach(reference -> {
            for (JsonNode content : document.resolved(reference).path("content")) {
                JsonNode schema = document.resolved(content.path("schema"));
                properties(document, schema, "", new HashSet<>(), field -> visitor.accept("body", last(field)));
            }
        });
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('/') + 1);
    }

    private static void required(OpenApiDocument document, JsonNode schema, String place, Set<String> demanded) {
        schema.path("required").forEach(name -> {
            String field = name.asText();
            if (TRACES.matcher(field).find()) {
                demanded.add(place + "/" + field);
            }
        });
        schema.path("properties").properties().forEach(property -> {
            JsonNode inner = document.resolved(property.getValue());
            JsonNode item = inner.has("items") ? document.resolved(inner.path("items")) : inner;
            if (item.has("properties") && place.length() < 400) {
                required(document, item, place + "/" + property.getKey(), demanded);
            }
        });
    }

    private static void properties(
            OpenApiDocument document,
            JsonNode schema,
            String place,
            Set<JsonNode> entered,
            java.util.function.Consumer<String> visitor) {
        if (schema.has("items")) {
            properties(document, document.resolved(schema.path("items")), place, entered, visitor);
        }
        if (!schema.has("properties") || !entered.add(schema)) {
            return;
        }
        schema.path("properties").properties().forEach(property -> {
            String here = place.isEmpty() ? property.getKey() : place + "/" + property.getKey();
            visitor.accept(here);
            properties(document, document.resolved(property.getValue()), here, new HashSet<>(entered), visitor);
        });
    }
}
