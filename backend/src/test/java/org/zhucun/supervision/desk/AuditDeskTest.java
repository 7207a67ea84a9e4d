package org.zhucun.supervision.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Ids;

/** The auditor's desk: what he finds, what he is told a figure is, what happened to a finding, and that every look is a deed. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class AuditDeskTest {
    private static final String DESK = "/api/v1/audit-desk";
    private static final String COUNTY = "222403";
    private static final String PROVINCE_PATH = "/22/";

    @Inject
    ExportWorker worker;

    private GivenPosting posting;
    private GivenOffice inspector;
    private GivenOffice township;
    private GivenOffice auditor;

    @BeforeEach
    void given() {
        posting = GivenPosting.in("222403001001", LocalDate.of(2018, 1, 5));
        inspector = GivenOffices.inspector(COUNTY);
        township = GivenOffices.township("222403001");
        auditor = GivenOffices.auditor(COUNTY);
    }

    @Test
    @DisplayName("J7: an auditor finds what he asks for and nothing from elsewhere")
    void j7_search_by_region_period_category_state_person_unit_and_text() {
        String finding = recorded("TASK", LocalDate.of(2022, 3, 1));
        issue(finding);
        String other = recorded("ABSENT", LocalDate.of(2022, 4, 1));
        for (String asked : List.of(
                "region=222403001001&category=TASK&from=2022-03-01&to=2022-03-01",
                "state=ISSUED",
                "severity=MODERATE&unit=" + posting.unitId())) {
            search(auditor, asked + "&q=" + posting.cadreName())
                    .body("items.id", hasItem(finding))
                    .body("items.kind", hasItem("FINDING"));
        }
        search(auditor, "category=TASK&q=" + posting.cadreName()).body("items.id", contains(finding));
        search(auditor, "from=2022-04-01&q=" + posting.cadreName()).body("items.id", contains(other));
        search(auditor, "state=OPEN&q=" + posting.cadreName()).body("items.id", contains(other));
        search(auditor, "person=" + posting.cadreId() + "&q=" + posting.cadreName())
                .body("items", empty());
        search(auditor, "q=%25" + posting.cadreName()).body("items", empty());
        search(auditor, "kind=DEED&q=" + auditor.name()).body("items.said", hasItem("DESK_SEARCHED"));
        search(GivenOffices.auditor("222404"), "q=" + posting.cadreName()).body("items", empty());
        search(GivenOffices.auditor("22"), "region=222403&q=" + posting.cadreName())
                .body("items.id", hasItems(finding, other));
        auditor.request().get(DESK + "/search?region=222404").then().statusCode(404);
        for (GivenOffice nobody : List.of(inspector, township, GivenOffices.securityAdministrator(COUNTY))) {
            nobody.request().get(DESK + "/search").then().statusCode(403);
        }
    }

    @Test
    void a_condition_that_a_kind_does_not_have_is_refused_and_named() {
        String id = UUID.randomUUID().toString();
        for (String[] one : new String[][] {
            {"PROBLEM_LIST", "category", "TASK"},
            {"PROBLEM_LIST", "person", id},
            {"BULLETIN", "state", "ISSUED"},
            {"BULLETIN", "unit", id},
            {"DEED", "severity", "MODERATE"}
        }) {
            auditor.request()
                    .get(DESK + "/search?kind=" + one[0] + "&" + one[1] + "=" + one[2])
                    .then()
                    .statusCode(400)
                    .body("violations.at", contains(one[1]));
            Map<String, Object> query = Map.of("kind", one[0], one[1], one[2]);
            put(auditor, Ids.next().toString(), Map.of("name", "x", "query", query))
                    .then()
                    .statusCode(400)
                    .body("violations.at", contains("/query/" + one[1]));
            ask(auditor, Ids.next().toString(), Map.of("purpose", "x", "query", query))
                    .then()
                    .statusCode(400)
                    .body("violations.at", contains("/query/" + one[1]));
        }
        for (String kind : List.of("PROBLEM_LIST", "BULLETIN", "DEED")) {
            String then = "2022-01-01T00:00:00Z";
            auditor.request()
                    .get(DESK + "/search?kind=" + kind + "&knownAt=" + then)
                    .then()
                    .statusCode(400)
                    .body("violations.at", contains("knownAt"));
            ask(auditor, Ids.next().toString(), Map.of("purpose", "x", "query", Map.of("kind", kind), "knownAt", then))
                    .then()
                    .statusCode(400)
                    .body("violations.at", contains("/knownAt"));
        }
        search(auditor, "kind=PROBLEM_LIST&unit=" + posting.unitId());
        search(auditor, "kind=DEED&person=" + id + "&unit=" + posting.unitId());
        search(auditor, "knownAt=2022-01-01T00:00:00Z");
    }

    @Test
    void an_export_that_fails_again_and_again_is_given_up() {
        UUID id = Ids.next();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into desk_export (id, region_path, account_id, account_name, grant_id, node_name, purpose, query, known_at,"
                                + " state) select ?, g.path, g.account_id, 'x', g.id, 'x', 'x', '{\"kind\": \"NONE\"}', now(), 'QUEUED'"
                                + " from office_grant g where g.account_id = ? and g.role = 'AUDITOR'",
                        id,
                        auditor.accountId()));
        for (int i = 0; i < 5; i++) {
            assertEquals(List.of("QUEUED"), stateOf(id));
            worker.sweep();
        }
        assertEquals(List.of("FAILED"), stateOf(id));
    }

    private static List<String> stateOf(UUID export) {
        return GivenDatabase.asRegion("/", sql -> sql.texts("select state from desk_export where id = ?", export));
    }

    @Test
    void pages_follow_each_other_and_lists_and_bulletins_are_found_too() {
        List<String> findings = List.of(
                recorded("TASK", LocalDate.of(2022, 5, 3)),
                recorded("TASK", LocalDate.of(2022, 5, 2)),
                recorded("TASK", LocalDate.of(2022, 5, 1)));
        Response first = auditor.request().get(DESK + "/search?size=2&q=" + posting.cadreName());
        first.then().body("items.id", equalTo(findings.subList(0, 2)));
        auditor.request()
                .queryParam("after", first.<String>path("next"))
                .queryParam("q", posting.cadreName())
                .queryParam("size", 2)
                .get(DESK + "/search")
                .then()
                .body("items.id", equalTo(findings.subList(2, 3)));
        auditor.request()
                .queryParam("after", first.<String>path("next"))
                .get(DESK + "/search")
                .then()
                .statusCode(400);
        String title = "清单" + posting.cadreName();
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind",
                        "TEAM",
                        "targetId",
                        posting.teamId().toString(),
                        "title",
                        title,
                        "findingIds",
                        findings))
                .post("/api/v1/problem-lists")
                .then()
                .statusCode(201);
        search(auditor, "kind=PROBLEM_LIST&q=" + title).body("items.label", contains(title));
        search(auditor, "kind=BULLETIN").body("items", notNullValue());
    }

    @Test
    @DisplayName("J7: the history of one finding: who, as which office, when, what changed")
    void j7_the_timeline_tells_every_state_change() {
        String finding = recorded("TASK", LocalDate.of(2022, 6, 1));
        issue(finding);
        step(township, finding, "acceptance", null);
        Response timeline = auditor.request().get(DESK + "/findings/" + finding + "/timeline");
        timeline.then()
                .statusCode(200)
                .body("items.action", contains("FINDING_RECORDED", "FINDING_ISSUED", "FINDING_ACCEPTED"))
                .body("items.who", contains(inspector.name(), inspector.name(), township.name()))
                .body("items[1].role", equalTo("INSPECTOR"))
                .body("items[1].changes.find { it.field == 'state' }.before", equalTo("OPEN"))
                .body("items[1].changes.find { it.field == 'state' }.after", equalTo("ISSUED"))
                .body("items[0].at", notNullValue())
                .body("items[0].changes.field", not(hasItem("region_path")));
        Response page = auditor.request().get(DESK + "/findings/" + finding + "/timeline?size=2");
        page.then().body("items.size()", equalTo(2));
        auditor.request()
                .queryParam("after", page.<String>path("next"))
                .queryParam("size", 2)
                .get(DESK + "/findings/" + finding + "/timeline")
                .then()
                .body("items.action", contains("FINDING_ACCEPTED"));
        GivenOffices.auditor("222404")
                .request()
                .get(DESK + "/findings/" + finding + "/timeline")
                .then()
                .statusCode(404);
    }

    @Test
    void the_timeline_of_one_finding_is_read_by_the_index_of_its_row() {
        String finding = recorded("TASK", LocalDate.of(2022, 6, 1));
        List<String> plan = GivenDatabase.asRegion("/22/2224/222403/", sql -> {
            sql.run("set local enable_seqscan = off");
            return sql.texts(
                    "explain select r.id, d.at from row_change r left join deed d on d.id = r.deed_id"
                            + " where r.table_name = 'finding' and r.row_id = ? and r.id > 0 order by r.id limit 21",
                    finding);
        });
        String text = String.join("\n", plan);
        assertTrue(text.contains("row_change_row") && !text.contains("Seq Scan"), text);
    }

    @Test
    @DisplayName("J7: a figure says what it counts and answers the same later")
    void j7_a_figure_of_a_moment_stays_what_it_was() {
        String first = recorded("TASK", LocalDate.of(2022, 7, 1));
        String second = recorded("ABSENT", LocalDate.of(2022, 7, 2));
        String asked = "?region=222403001001&asOf=2022-12-31&by=STATE&q=" + posting.cadreName();
        Instant then = now();
        Response before = figure(asked + "&knownAt=" + then);
        before.then()
                .body("count", equalTo(2))
                .body("counting", equalTo(0))
                .body("parts.code", contains("OPEN"))
                .body("definition", notNullValue())
                .body("settled", equalTo(false));
        assertEquals(snapshot(Map.of(first, 0L, second, 0L)), before.path("snapshot"));
        issue(first);
        String third = recorded("TASK", LocalDate.of(2022, 7, 3));
        Response again = figure(asked + "&knownAt=" + then);
        assertEquals(before.<String>path("snapshot"), again.path("snapshot"));
        assertEquals(before.<List<Map<String, Object>>>path("parts"), again.path("parts"));
        Response today = figure(asked);
        today.then().body("count", equalTo(3)).body("parts.code", contains("ISSUED", "OPEN"));
        assertNotEquals(before.<String>path("snapshot"), today.path("snapshot"));
        assertEquals(snapshot(Map.of(first, version(first), second, 0L, third, 0L)), today.path("snapshot"));
        // the moment it names is one that can be asked for again
        String moment = today.path("knownAt");
        issue(second);
        assertEquals(
                today.<String>path("snapshot"),
                figure(asked + "&knownAt=" + moment).path("snapshot"));
        // what was found after the day is not counted on it
        figure("?asOf=2022-07-02&q=" + posting.cadreName()).then().body("count", equalTo(2));
    }

    @Test
    void what_counts_in_a_figure_is_what_counts_in_a_bulletin() {
        String finding = recorded("TASK", LocalDate.of(2022, 8, 1));
        issue(finding);
        for (String set : List.of(
                "statement_until = null",
                "statement_until = date '2022-08-20'",
                "statement_until = (now() at time zone 'Asia/Shanghai')::date + 9",
                "dispute = 'OPEN', disputed_by = '00000000-0000-4000-8000-00000000000a', "
                        + "speakers = array['00000000-0000-4000-8000-00000000000a']::uuid[], disputed_on = (now() at time zone 'Asia/Shanghai')::date",
                "dispute = null, disputed_by = null, disputed_on = null, statement_until = date '2022-08-20'")) {
            OwnerRows.beyondScope("finding", "update finding set " + set + " where id = '" + finding + "'");
            long said = GivenDatabase.asRegion(
                    PROVINCE_PATH,
                    sql -> sql.count(
                            "select count(*) from finding f where f.id = ? and finding_counts(f, (now() at time zone 'Asia/Shanghai')::date)",
                            UUID.fromString(finding)));
            figure("?category=TASK&q=" + posting.cadreName()).then().body("counting", equalTo((int) said));
        }
    }

    @Test
    void figures_by_category_and_region_add_up_to_the_whole() {
        recorded("TASK", LocalDate.of(2022, 9, 1));
        recorded("ABSENT", LocalDate.of(2022, 9, 2));
        for (String by : List.of("CATEGORY", "SEVERITY", "MONTH", "REGION")) {
            Response answer = figure("?by=" + by + "&q=" + posting.cadreName());
            List<Integer> counts = answer.path("parts.count");
            assertEquals(2, counts.stream().mapToInt(Integer::intValue).sum(), by);
            answer.then().body("count", equalTo(2));
        }
        figure("?by=REGION&q=" + posting.cadreName()).then().body("parts.code", contains("222403001"));
        auditor.request().get(DESK + "/figure?kind=DEED").then().statusCode(400);
    }

    @Test
    void an_auditor_keeps_queries_of_his_own() {
        String id = Ids.next().toString();
        Map<String, Object> query =
                Map.of("name", "缺岗", "query", Map.of("kind", "FINDING", "region", COUNTY, "category", "ABSENT"));
        put(auditor, id, query).then().statusCode(200).body("query.category", equalTo("ABSENT"));
        put(auditor, id, Map.of("name", "缺岗二", "query", query.get("query")))
                .then()
                .statusCode(200);
        auditor.request().get(DESK + "/queries").then().body("name", contains("缺岗二"));
        GivenOffice other = GivenOffices.auditor(COUNTY);
        other.request().get(DESK + "/queries").then().body("", empty());
        put(other, id, query).then().statusCode(403);
        other.request().delete(DESK + "/queries/" + id).then().statusCode(403);
        put(auditor, Ids.next().toString(), Map.of("name", "缺岗二", "query", query.get("query")))
                .then()
                .statusCode(409);
        put(auditor, Ids.next().toString(), Map.of("name", " ", "query", query.get("query")))
                .then()
                .statusCode(400);
        auditor.request().delete(DESK + "/queries/" + id).then().statusCode(204);
        auditor.request().get(DESK + "/queries").then().body("", empty());
    }

    @Test
    @DisplayName("J7: an export is a job with a signed manifest that anybody can check")
    void j7_an_export_carries_a_manifest_that_is_checked_without_the_system() throws Exception {
        String first = recorded("TASK", LocalDate.of(2022, 11, 1));
        String second = recorded("TASK", LocalDate.of(2022, 11, 2));
        Instant then = now();
        issue(first);
        String id = Ids.next().toString();
        Map<String, Object> query = Map.of("kind", "FINDING", "region", COUNTY, "q", posting.cadreName());
        ask(auditor, id, Map.of("purpose", "年度审计", "query", query, "knownAt", then.toString()))
                .then()
                .statusCode(202);
        Response done = awaited(id);
        done.then()
                .body("state", equalTo("DONE"))
                .body("items", equalTo(2))
                .body("manifest.query.q", equalTo(posting.cadreName()))
                .body("manifest.purpose", equalTo("年度审计"));
        Response content = auditor.request().get(DESK + "/exports/" + id + "/content");
        content.then().statusCode(200).contentType("application/x-ndjson");
        byte[] file = content.asByteArray();
        assertEquals(sha256(file), done.path("manifest.sha256"));
        String lines = new String(file, StandardCharsets.UTF_8);
        assertEquals(2, lines.lines().count());
        assertTrue(lines.contains(first) && lines.contains(second) && !lines.contains("ISSUED"), "as it was then");
        assertEquals(
                figure("?asOf=2030-01-01&region=" + COUNTY + "&q=" + posting.cadreName() + "&knownAt=" + then)
                        .<String>path("snapshot"),
                done.path("manifest.snapshot"));
        JsonWebKeySet keys = new JsonWebKeySet(
                io.restassured.RestAssured.get("/.well-known/jwks.json").asString());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(done.path("signature"));
        signature.setKey(keys.findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertTrue(signature.verifySignature());
        assertTrue(signature.getPayload().contains("\"sha256\":\"" + sha256(file) + "\""), signature.getPayload());
        assertEquals("zhucun-export+json", signature.getHeader("typ"));
        // nobody takes it for a token
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(done.<String>path("signature"))
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        for (String action : List.of("DESK_EXPORT_ASKED", "DESK_EXPORT_FINISHED", "DESK_EXPORT_READ")) {
            assertEquals(1L, looks(action), action);
        }
    }

    @Test
    void an_export_is_its_auditors_own_and_is_made_once() {
        String id = Ids.next().toString();
        Map<String, Object> asked = Map.of("purpose", "核对", "query", Map.of("kind", "PROBLEM_LIST"));
        ask(auditor, id, asked).then().statusCode(202);
        awaited(id).then().body("state", equalTo("DONE"));
        Response again = ask(auditor, id, asked);
        again.then().statusCode(202).body("state", equalTo("DONE"));
        auditor.request().get(DESK + "/exports").then().body("items.id", contains(id));
        GivenOffice other = GivenOffices.auditor(COUNTY);
        other.request().get(DESK + "/exports").then().body("items", empty());
        other.request().get(DESK + "/exports/" + id).then().statusCode(404);
        other.request().get(DESK + "/exports/" + id + "/content").then().statusCode(404);
        ask(other, id, asked).then().statusCode(403);
        ask(auditor, Ids.next().toString(), Map.of("query", Map.of("kind", "FINDING")))
                .then()
                .statusCode(400);
        ask(
                        auditor,
                        Ids.next().toString(),
                        Map.of("purpose", "x", "query", Map.of("kind", "FINDING"), "knownAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(400);
        ask(
                        auditor,
                        Ids.next().toString(),
                        Map.of("purpose", "x", "query", Map.of("kind", "FINDING", "region", "222404")))
                .then()
                .statusCode(404);
        ask(inspector, Ids.next().toString(), asked).then().statusCode(403);
    }

    private static Response ask(GivenOffice by, String id, Map<String, ?> body) {
        return by.request().contentType(ContentType.JSON).body(body).put(DESK + "/exports/" + id);
    }

    private Response awaited(String id) {
        for (int i = 0; i < 100; i++) {
            Response answer = auditor.request().get(DESK + "/exports/" + id);
            if (!"QUEUED".equals(answer.path("state"))) {
                return answer;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("the export is still queued");
    }

    @Test
    @DisplayName("J7: every look of the auditor is a deed, and a POST of his is refused")
    void j7_every_look_is_on_the_trail_and_nothing_is_posted() {
        String finding = recorded("TASK", LocalDate.of(2022, 10, 1));
        search(auditor, "category=TASK&q=" + posting.cadreName());
        figure("?category=TASK");
        auditor.request()
                .get(DESK + "/findings/" + finding + "/timeline")
                .then()
                .statusCode(200);
        auditor.request().get("/api/v1/inspection-coverage").then().statusCode(200);
        for (String action : List.of("DESK_SEARCHED", "DESK_FIGURE_ASKED", "FINDING_READ", "COVERAGE_READ")) {
            assertEquals(1L, looks(action), action);
        }
        assertEquals(
                0L,
                (long) GivenDatabase.asRegion(
                        "/",
                        sql -> sql.count(
                                "select count(*) from deed where account_id = ? and detail::text like '%' || ? || '%'",
                                auditor.accountId(), posting.cadreName())),
                "searched names stay out of the trail");
        for (String path :
                List.of("/api/v1/findings", "/api/v1/bulletins", "/api/v1/problem-lists", "/api/v1/inspections")) {
            auditor.request()
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(403);
        }
    }

    private long looks(String action) {
        return GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from deed where action = ? and account_id = ?", action, auditor.accountId()));
    }

    private static Response put(GivenOffice by, String id, Map<String, ?> body) {
        return by.request().contentType(ContentType.JSON).body(body).put(DESK + "/queries/" + id);
    }

    private io.restassured.response.ValidatableResponse search(GivenOffice by, String asked) {
        return by.request()
                .urlEncodingEnabled(true)
                .get(DESK + "/search?size=200&" + asked.replace("%25", "%"))
                .then()
                .statusCode(200);
    }

    private Response figure(String asked) {
        Response answer = auditor.request().get(DESK + "/figure" + asked);
        answer.then().statusCode(200);
        return answer;
    }

    private String recorded(String category, LocalDate on) {
        return inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind",
                        "TEAM",
                        "targetId",
                        posting.teamId().toString(),
                        "category",
                        category,
                        "severity",
                        "MODERATE",
                        "facts",
                        "台账不实 " + posting.cadreName(),
                        "foundOn",
                        on.toString()))
                .post("/api/v1/findings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void issue(String finding) {
        step(inspector, finding, "issue", Map.of());
    }

    private static void step(GivenOffice by, String finding, String step, Object body) {
        var request = by.request().header("If-Match", "\"" + version(finding) + "\"");
        (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post("/api/v1/findings/" + finding + "/" + step)
                .then()
                .statusCode(200);
    }

    private static long version(String finding) {
        return GivenDatabase.asRegion(
                "/", sql -> sql.count("select version from finding where id = ?", UUID.fromString(finding)));
    }

    private static Instant now() {
        String text = GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts(
                                "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"))
                .get(0);
        return Instant.parse(text);
    }

    private static String snapshot(Map<String, Long> counted) {
        String text = counted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + " " + one.getValue() + "\n")
                .collect(Collectors.joining());
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
