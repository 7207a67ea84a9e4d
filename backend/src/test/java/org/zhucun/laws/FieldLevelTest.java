package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenOrganizations;
import org.zhucun.identity.Permissions;
import org.zhucun.laws.OpenApiDocument.ApiOperation;
import org.zhucun.scope.Role;

/** Nobody writes a field that is not his to write: what the contract does not declare in a body is refused by name, and nothing changes. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class FieldLevelTest {
    private static final String COUNTY = "620503";
    private static final List<String> NEVER_SENT =
            List.of("id", "regionPath", "unitPath", "version", "state", "approvedBy", "createdBy", "may");

    private final Map<Role, GivenOffice> offices = new EnumMap<>(Role.class);
    private GivenMachine machine;

    @Test
    void an_undeclared_field_is_refused_by_name_in_every_body() {
        OpenApiDocument document = OpenApiDocument.served();
        Bodies bodies = new Bodies(document);
        Set<String> taken = new TreeSet<>();
        int sent = 0;
        GivenOffices.inspector(COUNTY).request().get("/api/v1/me").then().statusCode(200);
        document.operations().forEach(this::office);
        machine = GivenMachine.at(COUNTY);
        long before = changes();
        for (ApiOperation operation : document.operations()) {
            JsonNode schema = document.jsonBody(operation).orElse(null);
            if (schema == null || operation.verb().equals("get")) {
                continue;
            }
            for (String field : NEVER_SENT) {
                if (!schema.path("properties").has(field)) {
                    ObjectNode body = bodies.smallest(schema).put(field, "1");
                    Response answer = sent(operation, body);
                    if (answer.statusCode() != 400 || !answer.asString().contains("\"/" + field + "\"")) {
                        taken.add(operation + " /" + field + ": " + answer.statusCode() + " " + answer.asString());
                    }
                    sent++;
                }
            }
        }
        System.out.printf(
                "field level: %d bodies with a field that is not theirs, %d not refused%n", sent, taken.size());
        assertEquals(Set.of(), taken);
        assertEquals(before, changes(), "rows changed");
        assertTrue(sent > 250, "bodies: " + sent);
    }

    @Test
    void a_whole_form_with_one_field_too_many_changes_nothing() {
        UUID unit = GivenOrganizations.sendingUnit(COUNTY, "麦积区某局" + UUID.randomUUID())
                .id();
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        UUID cadre = GivenCadres.in(COUNTY, unit, "王建国");
        String before = department.request().get("/api/v1/cadres/" + cadre).asString();
        for (String field : List.of("regionPath", "version", "posted", "citizenIdMasked", "changedAt")) {
            Map<String, Object> form = new HashMap<>(GivenCadres.form(unit, "李改名"));
            form.put(field, "1");
            String place = department
                    .request()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"0\"")
                    .body(form)
                    .put("/api/v1/cadres/" + cadre)
                    .then()
                    .statusCode(400)
                    .extract()
                    .path("violations[0].at");
            assertEquals("/" + field, place);
        }
        assertEquals(before, department.request().get("/api/v1/cadres/" + cadre).asString());
    }

    private Response sent(ApiOperation operation, ObjectNode body) {
        String path = operation
                .path()
                .replace("{id}", UUID.randomUUID().toString())
                .replace("{code}", "620503101001")
                .replace("{county}", "620503")
                .replace("{township}", "620503101")
                .replace("{month}", "2026-03")
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        return asked(operation)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .header("X-Requested-With", "zhucun")
                .body(body.toString())
                .request(operation.verb(), path);
    }

    /** What only a machine may do is asked by one. */
    private RequestSpecification asked(ApiOperation operation) {
        String permission = operation.node().path("x-permission").path(0).asText();
        return Set.of(Role.PROVINCIAL_SYSTEM).equals(Permissions.all().get(permission))
                ? machine.request()
                : office(operation).request();
    }

    private GivenOffice office(ApiOperation operation) {
        String permission = operation.node().path("x-permission").path(0).asText();
        Role holder = Permissions.all().getOrDefault(permission, Set.of(Role.INSPECTOR)).stream()
                .filter(role -> role != Role.CADRE && role != Role.SENDING_UNIT && role != Role.PROVINCIAL_SYSTEM)
                .findFirst()
                .orElse(Role.CADRE);
        return offices.computeIfAbsent(
                holder,
                role -> role == Role.CADRE
                        ? GivenOffices.cadre(UUID.randomUUID())
                        : GivenOffices.of(role, role == Role.TOWNSHIP ? "620503101" : COUNTY));
    }

    /** Audited rows written so far; refusals leave deeds but no change of a row. */
    private static long changes() {
        return GivenDatabase.asRegion("/", sql -> sql.count("select count(*) from row_change"));
    }
}
