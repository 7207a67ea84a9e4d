package org.zhucun.laws.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.scope.Role;

/**
 * Every operation of the contract × every role × every place, really asked over HTTP. What must come out is written by hand in
 * {@code authorization-matrix.tsv}; an operation without a row fails the build.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class AuthorizationMatrixTest {
    private static final Logger LOG = Logger.getLogger(AuthorizationMatrixTest.class);
    private static final Path TABLE = Path.of("src/test/resources/authorization-matrix.tsv");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch");

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "zhucun.keys.directory")
    Path keys;

    @Test
    void every_operation_has_its_row_and_asks_for_the_permission_written_there() throws IOException {
        Map<String, String> contract = new TreeMap<>();
        JsonNode document = json.readTree(RestAssured.given()
                .accept("application/json")
                .get("/api/openapi?format=json")
                .asString());
        document.get("paths").properties().forEach(path -> {
            path.getValue().properties().forEach(verb -> {
                if (VERBS.contains(verb.getKey())) {
                    JsonNode operation = verb.getValue();
                    JsonNode permission = operation.path("x-permission").path(0);
                    contract.put(
                            operation.path("operationId").asText(),
                            verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey() + " "
                                    + (permission.isMissingNode() ? "-" : permission.asText()));
                }
            });
        });
        Map<String, String> table = new TreeMap<>();
        for (MatrixRow row : MatrixRow.read(TABLE)) {
            assertNull(
                    table.put(row.operation(), row.verb() + " " + row.path() + " " + row.permission()),
                    row.operation() + " stands twice");
        }
        assertEquals(contract, table);
    }

    @Test
    void every_cell_answers_as_the_table_says() throws IOException {
        List<MatrixRow> rows = MatrixRow.read(TABLE);
        Subjects subjects = new Subjects();
        String expired = ExpiredToken.of(keys, subjects.office(Role.ORGANIZATION_DEPARTMENT, Place.IN_SCOPE));
        Set<String> wrong = new TreeSet<>();
        int cells = 0;
        for (MatrixRow row : rows) {
            cells += withoutOffice(row, subjects, expired, wrong);
            for (Role role : Role.values()) {
                for (Place place : Place.values()) {
                    cells++;
                    String verdict = verdict(row, role, place, subjects);
                    if (verdict != null) {
                        wrong.add(row.operation() + " " + role + "@" + place + ": " + verdict);
                    }
                }
            }
        }
        LOG.warnf("authorization matrix: %d operations, %d cells, %d wrong", rows.size(), cells, wrong.size());
        assertTrue(cells > 3_000, cells + " cells");
        assertEquals(List.of(), new ArrayList<>(wrong));
    }

    private static int withoutOffice(MatrixRow row, Subjects subjects, String expired, Set<String> wrong) {
        if (row.kind().equals("open")) {
            int status = send(row, RestAssured.given(), subjects).statusCode();
            if (status >= 500) {
                wrong.add(row.operation() + " without a token: " + status);
            }
            return 1;
        }
        for (Map.Entry<String, RequestSpecification> who : Map.of(
                        "no token", RestAssured.given(),
                        "expired token", RestAssured.given().auth().oauth2(expired))
                .entrySet()) {
            Response answer = send(row, who.getValue(), subjects);
            if (answer.statusCode() != 401 || answer.header("WWW-Authenticate") == null) {
                wrong.add(row.operation() + " with " + who.getKey() + ": " + answer.statusCode());
            }
        }
        return 2;
    }

    /** What is wrong with a cell, null when nothing is. */
    private static String verdict(MatrixRow row, Role role, Place place, Subjects subjects) {
        if (row.kind().equals("open")) {
            return null;
        }
        Response answer = send(row, subjects.request(role, place), subjects);
        int status = answer.statusCode();
        if (status >= 500) {
            return "server error " + status;
        }
        Integer exception = row.exception(role, place);
        if (exception != null && exception == 0) {
            boolean shown = answer.asString().contains(subjects.fill(row.sees()));
            return status == 200 && !shown
                    ? null
                    : status + (shown ? " LEAK: shows what is not for it" : " instead of 200");
        }
        if (exception != null) {
            return status == exception ? null : status + " instead of " + exception;
        }
        if (!row.allowed().contains(role)) {
            return status == 403 && answer.asString().contains("FORBIDDEN")
                    ? null
                    : status + " instead of 403 FORBIDDEN";
        }
        return switch (row.kind()) {
            case "self" -> status == 403 || status == 404 ? "refused with " + status : null;
            case "reference" -> status == 200 ? null : status + " instead of 200";
            case "list" -> list(row, place, subjects, answer);
            case "read" -> expect(status, place.covers ? 200 : 404);
            case "write", "create" -> place.covers ? authorized(answer) : outside(answer);
            default -> "unknown kind " + row.kind();
        };
    }

    private static String list(MatrixRow row, Place place, Subjects subjects, Response answer) {
        if (answer.statusCode() != 200) {
            return answer.statusCode() + " instead of 200";
        }
        boolean shown = answer.asString().contains(subjects.fill(row.sees()));
        if (shown && !place.covers) {
            return "LEAK: shows what lies elsewhere";
        }
        return shown == place.covers ? null : "does not show what lies beneath it";
    }

    private static String expect(int status, int wanted) {
        return status == wanted ? null : status + " instead of " + wanted;
    }

    /** Past the authorization: done, or refused for another reason. */
    private static String authorized(Response answer) {
        int status = answer.statusCode();
        return status == 401 || status == 403 || status == 404
                ? "refused with " + status + " " + answer.asString()
                : status == 400 ? "the matrix asks badly: " + answer.asString() : null;
    }

    private static String outside(Response answer) {
        return answer.statusCode() == 403 && answer.asString().contains("OUT_OF_JURISDICTION")
                ? null
                : answer.statusCode() + " instead of 403 OUT_OF_JURISDICTION " + answer.asString();
    }

    private static Response send(MatrixRow row, RequestSpecification request, Subjects subjects) {
        String path = subjects.path(row.path()) + (row.query() == null ? "" : subjects.fill(row.query()));
        if (row.body() != null) {
            String body = subjects.fill(row.body());
            if (body.startsWith("{")) {
                request.contentType(ContentType.JSON).body(body);
            } else if (body.equals("upload")) {
                request.multiPart("file", "roster.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8))
                        .multiPart("kind", "ROSTER")
                        .multiPart("mode", "rows");
            } else {
                request.contentType(ContentType.BINARY).body(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (Set.of("write").contains(row.kind())) {
            // never the true version: who is let in meets 412 and changes nothing
            request.header("If-Match", "\"999999\"");
        }
        return request.request(row.verb(), path);
    }
}
