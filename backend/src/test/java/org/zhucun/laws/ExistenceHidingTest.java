package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.identity.Permissions;
import org.zhucun.kernel.Ids;
import org.zhucun.laws.OpenApiDocument.ApiOperation;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;

/** Nobody learns whether something outside his jurisdiction exists: what is there and what is nowhere are answered alike. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ExistenceHidingTest {
    private static final String HERE = "620503";
    private static final String ELSEWHERE = "623027";
    /** The directory of organizations is open to every office; an organization is found wherever it lies. */
    private static final Set<String> PUBLIC_READS = Set.of("/api/v1/organizations/{id}");

    private final Map<String, String> foreign = new HashMap<>();
    private final Map<Role, GivenOffice> offices = new EnumMap<>(Role.class);
    private OpenApiDocument document;
    private Bodies bodies;

    @BeforeEach
    void one_of_everything_stands_in_maiji() {
        document = OpenApiDocument.served();
        bodies = new Bodies(document);
        GivenPosting posting = GivenPosting.in("620503101001", LocalDate.of(2026, 1, 5));
        GivenOffice account = GivenOffices.inspector(HERE);
        foreign.put("cadres", posting.cadreId().toString());
        foreign.put("teams", posting.teamId().toString());
        foreign.put("postings", posting.id().toString());
        foreign.put("organizations", posting.unitId().toString());
        foreign.put("accounts", account.accountId().toString());
        foreign.put("grants", account.grantId().toString());
        foreign.put("entitlements", entitlement(posting));
        GivenOffice inspector = GivenOffices.inspector(HERE);
        String finding = made(
                inspector,
                "findings",
                Map.of(
                        "targetKind",
                        "TEAM",
                        "targetId",
                        posting.teamId(),
                        "category",
                        "TASK",
                        "severity",
                        "MINOR",
                        "facts",
                        "台账与实际不符",
                        "foundOn",
                        "2026-03-02"));
        made(
                inspector,
                "inspections",
                Map.of(
                        "targetKind",
                        "TEAM",
                        "targetId",
                        posting.teamId(),
                        "methods",
                        List.of("OPEN_CHECK"),
                        "on",
                        "2026-03-02"));
        made(
                GivenOffices.orgDepartment(HERE),
                "problem-lists",
                Map.of(
                        "targetKind",
                        "TEAM",
                        "targetId",
                        posting.teamId(),
                        "title",
                        "问题清单",
                        "findingIds",
                        List.of(finding)));
        made(
                GivenOffices.township("620503101"),
                "leave-requests",
                Map.of(
                        "postingId",
                        posting.id(),
                        "kind",
                        "SICK",
                        "from",
                        "2026-03-02",
                        "to",
                        "2026-03-02",
                        "reason",
                        "就医"));
        made(
                GivenOffices.orgDepartment(HERE),
                "organizational-measures",
                Map.of(
                        "cadreId",
                        posting.cadreId(),
                        "type",
                        "CRITICISM",
                        "decidedOn",
                        "2026-03-02",
                        "decidedBy",
                        "区委组织部",
                        "documentNumber",
                        "组发1号",
                        "basis",
                        "履职不到位"));
        String client = made(
                GivenOffices.securityAdministrator(HERE),
                "clients",
                Map.of("name", "系统" + UUID.randomUUID(), "role", "PROVINCIAL_SYSTEM", "nodeCode", HERE));
        made(
                GivenOffices.securityAdministrator(HERE),
                "webhooks",
                Map.of("clientId", client, "name", "推送", "url", "http://127.0.0.1:1/"));
        foreign.put("villages", posting.village());
        foreign.put("regions", posting.village());
    }

    @Test
    void what_lies_elsewhere_and_what_lies_nowhere_are_answered_alike() {
        int reads = 0;
        int writes = 0;
        Set<String> unlike = new TreeSet<>();
        for (ApiOperation operation : document.operations()) {
            String room = operation.path().replaceFirst("/api/v1/([a-z-]+).*", "$1");
            Optional<GivenOffice> office = office(operation);
            if (!operation.path().matches(".*\\{(id|code)}.*")
                    || !foreign.containsKey(room)
                    || office.isEmpty()
                    || PUBLIC_READS.contains(operation.path())
                            && operation.verb().equals("get")) {
                continue;
            }
            ObjectNode body = document.jsonBody(operation).map(bodies::smallest).orElse(null);
            Response there = sent(office.get(), operation, body, foreign.get(room));
            Response nowhere = sent(office.get(), operation, body, nowhere(foreign.get(room)));
            boolean read = operation.verb().equals("get");
            int expected = read ? 404 : 403;
            // a body that this test cannot fill by the schema alone is refused before anybody looks for the record
            boolean badBody = !read && there.statusCode() == 400 && nowhere.statusCode() == 400;
            if (!badBody && (there.statusCode() != expected || !plain(there).equals(plain(nowhere)))) {
                unlike.add(operation + ": " + plain(there) + " / " + plain(nowhere));
            }
            reads += read ? 1 : 0;
            writes += read || badBody ? 0 : 1;
        }
        System.out.printf("existence: %d reads, %d writes, %d answered differently%n", reads, writes, unlike.size());
        assertEquals(Set.of(), unlike);
        assertTrue(reads >= 12 && writes >= 20, reads + " reads, " + writes + " writes");
    }

    private Response sent(GivenOffice office, ApiOperation operation, ObjectNode body, String id) {
        RequestSpecification request = office.request();
        if (!operation.verb().equals("get")) {
            request.header("If-Match", "\"0\"");
        }
        if (body != null) {
            request.contentType(ContentType.JSON).body(body.toString());
        }
        String path = operation.path();
        String place = path.contains("{code}")
                ? path.replace("{code}", id).replace("{id}", Ids.next().toString())
                : path.replace("{id}", id);
        // what lies beneath it is named at random: the record itself is looked for first
        return request.request(
                operation.verb(), place.replaceAll("\\{[a-z]+}", Ids.next().toString()));
    }

    /** The answer without the one thing that always differs. */
    private static String plain(Response answer) {
        return answer.statusCode() + " " + answer.contentType() + " "
                + answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static String nowhere(String like) {
        return like.matches("\\d{12}") ? "620503101999" : Ids.next().toString();
    }

    /** Somebody of Maqu county with the permission, of the region tree. */
    private Optional<GivenOffice> office(ApiOperation operation) {
        String permission = operation.node().path("x-permission").path(0).asText();
        return Permissions.all().getOrDefault(permission, Set.of()).stream()
                .filter(role -> role.tree() == Tree.REGION && role != Role.PROVINCIAL_SYSTEM)
                .findFirst()
                .map(role -> offices.computeIfAbsent(
                        role, one -> GivenOffices.of(one, one == Role.TOWNSHIP ? ELSEWHERE + "100" : ELSEWHERE)));
    }

    private String made(GivenOffice office, String room, Map<String, Object> body) {
        String id = office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + room)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        foreign.put(room, id);
        return id;
    }

    private static String entitlement(GivenPosting posting) {
        UUID id = Ids.next();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, due_from,"
                                + " due_by, debtor_id, debtor_name, region_path, unit_path) values (?, 'HEALTH_CHECK', ?, ?, ?,"
                                + " '某村', '2026', date '2026-01-05', date '2027-01-05', ?, '某单位', ?, ?)",
                        id,
                        posting.cadreId(),
                        posting.cadreName(),
                        posting.id(),
                        posting.unitId(),
                        posting.villagePath(),
                        posting.unitPath()));
        return id.toString();
    }
}
