package org.zhucun.supervision.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.ArrayList;
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
import org.zhucun.scope.Tree;

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
    void words_are_looked_up_within_the_scope_of_whoever_asks_only() {
        String finding = recorded("TASK", LocalDate.of(2022, 5, 1));
        String said = "select unnest(findings_saying(name_grams(?), 50))";
        String word = "不实 " + posting.cadreName().substring(0, 1);
        for (String path : List.of("/22/", "/22/2224/222403/")) {
            assertTrue(
                    GivenDatabase.asRegion(path, sql -> sql.texts(said, word)).contains(finding), path);
        }
        assertEquals(List.of(), GivenDatabase.asRegion("/22/2224/222404/", sql -> sql.texts(said, word)));
        assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.as(Tree.PERSON, UUID.randomUUID().toString(), sql -> sql.texts(said, word)));
    }

    @Test
    void one_character_any_case_and_more_than_the_index_is_asked_for_are_found_alike() {
        String finding = recorded("TASK", LocalDate.of(2022, 6, 1));
        String number = GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select number from finding where id = ?", UUID.fromString(finding)))
                .get(0);
        String person = "&unit=" + posting.unitId();
        for (String word : List.of("账", "台账不实", number, number.toLowerCase(java.util.Locale.ROOT))) {
            search(auditor, "q=" + word + person).body("items.id", hasItem(finding));
        }
        search(auditor, "q=实不账台" + person).body("items", empty());
        search(auditor, "q=台账" + posting.cadreName() + person).body("items", empty());
        search(auditor, "q=台账不实&knownAt=" + now() + person).body("items.id", hasItem(finding));
    }

    @Test
    void a_condition_that_a_kind_does_not_have_is_refused_and_named() {
        String id = UUID.randomUUID().toString();
        for (String[] one : new String[][] {
            {"PROBLEM_LIST", "category", "TASK"},
            {"PROBLEM_LIST", "person", id},
            {"BULLETIN", "state", "ISSUED"},
            {"BULLETIN", "unit", id},
            {"DEED", "severity", "MODERATE"},
            {"DRAW", "state", "ISSUED"},
            {"DRAW", "person", id},
            {"FINDING", "drawState", "ABORTED"},
            {"DRAW", "bulletinKind", "SUPERVISION"}
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
        for (String kind : List.of("PROBLEM_LIST", "BULLETIN", "DRAW", "DEED")) {
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
        String recent = recorded("TASK", LocalDate.of(2021, 12, 1));
        search(auditor, "to=2021-12-31").body("items.id", hasItem(recent));
        search(auditor, "to=2021-12-31&knownAt=2022-01-01T00:00:00Z").body("items.id", not(hasItem(recent)));
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
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update desk_export set query = '{\"kind\": \"FINDING\"}' where id = ?", id));
        for (Map.Entry<String, String> said :
                Map.of("zh-CN", "多次未能完成", "en", "failed again and again").entrySet()) {
            auditor.request()
                    .header("Accept-Language", said.getKey())
                    .get(DESK + "/exports/" + id)
                    .then()
                    .statusCode(200)
                    .body("problem", containsString(said.getValue()));
        }
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
        String bulletin = inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "regionCode",
                        COUNTY,
                        "kind",
                        "SUPERVISION",
                        "period",
                        "2019-03",
                        "text",
                        Map.of(
                                "title",
                                "三月督查通报",
                                "summary",
                                "三月督查情况",
                                "problems",
                                List.of(),
                                "practices",
                                List.of(Map.of("title", "办夜校", "text", "台账张榜公示")),
                                "audience",
                                "OFFICE",
                                "masking",
                                "PERSONS_AND_TOWNSHIPS",
                                "maskWords",
                                List.of())))
                .post("/api/v1/bulletins")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        search(auditor, "kind=BULLETIN").body("items.id", hasItem(bulletin));
        for (String words : List.of("三月督查情况", "夜校", "台账张榜")) {
            search(auditor, "kind=BULLETIN&q=" + words)
                    .body("items.id", hasItem(bulletin))
                    .body("items.said", hasItem("三月督查情况"));
        }
        search(auditor, "kind=BULLETIN&q=无此话").body("items", empty());
        search(auditor, "kind=BULLETIN&bulletinKind=ASSESSMENT").body("items.id", not(hasItem(bulletin)));
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
    @DisplayName(
            "J7: statements, objections, decisions and extensions stand in the history word for word, with their deed")
    void j7_the_timeline_tells_the_words() {
        String finding = recorded("TASK", LocalDate.of(2022, 6, 2));
        issue(finding);
        step(township, finding, "statement", Map.of("words", "台账已补"));
        step(township, finding, "objection", Map.of("words", "当日在镇开会"));
        GivenOffice judge = GivenOffices.orgDepartment(COUNTY);
        step(judge, finding, "objection-decision", Map.of("decision", "DISMISSED", "reason", "会议在次日"));
        LocalDate due = LocalDate.parse(
                township.request().get("/api/v1/findings/" + finding).path("dueOn"));
        step(township, finding, "extension", Map.of("until", due.plusDays(1).toString(), "reason", "汛期"));
        Response timeline = auditor.request().get(DESK + "/findings/" + finding + "/timeline");
        timeline.then()
                .statusCode(200)
                .body(
                        "items.said.event.flatten()",
                        contains("RECORDED", "ISSUED", "STATED", "OBJECTED", "OBJECTION_DISMISSED", "EXTENSION_ASKED"))
                .body("items[2].said.text", contains("台账已补"))
                .body("items[2].said.rule", contains("I6"))
                .body("items.said.seal.flatten().findAll { it != null }.unique()", contains("AGREES"))
                .body("items[2].who", equalTo(township.name()))
                .body("items[2].action", equalTo("FINDING_STATED"))
                .body("items[3].said.text", contains("当日在镇开会"))
                .body("items[4].said.text", contains("会议在次日"))
                .body("items[4].who", equalTo(judge.name()))
                .body("items[5].said[0].text", containsString("汛期"))
                .body("items[5].said.rule", contains("J6"))
                .body("items.deedId", everyItem(notNullValue()));
        // each page goes on where the one before ended
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            var request = auditor.request().queryParam("size", 1);
            Response page = (after == null ? request : request.queryParam("after", after))
                    .get(DESK + "/findings/" + finding + "/timeline");
            paged.addAll(page.path("items.deedId"));
            after = page.path("next");
        } while (after != null);
        assertEquals(timeline.<List<String>>path("items.deedId"), paged);
        String stated = timeline.path("items[2].deedId");
        assertEquals(
                List.of("FINDING_STATED"),
                GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select action from deed where id = ?", UUID.fromString(stated))));
    }

    @Test
    void words_whose_deed_is_not_known_stand_by_themselves_and_nobody_names_another_deed() {
        String finding = recorded("TASK", LocalDate.of(2022, 6, 3));
        issue(finding);
        String foreign = GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select id::text from deed order by id desc limit 1"))
                .get(0);
        String insert =
                "insert into finding_event (id, finding_id, region_path, account_id, account_name, role, office_name, action,"
                        + " note, deed_id) values (gen_random_uuid(), '" + finding
                        + "', '/22/2224/222403/222403001/', gen_random_uuid(),"
                        + " '某人', 'INSPECTOR', '督查组', 'STATED', '早年的话', ";
        assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.asRegion("/22/2224/222403/", sql -> sql.run(insert + "'" + foreign + "')")));
        OwnerRows.write("alter table finding_event no force row level security");
        try {
            OwnerRows.write(insert + "null)");
        } finally {
            OwnerRows.write("alter table finding_event force row level security");
        }
        auditor.request()
                .get(DESK + "/findings/" + finding + "/timeline")
                .then()
                .body("items.size()", equalTo(3))
                .body("items[2].deedId", nullValue())
                .body("items[2].who", equalTo("某人"))
                .body("items[2].said.text", contains("早年的话"))
                .body("items[2].said.seal", contains("UNSEALED"));
    }

    @Test
    @DisplayName(
            "J7: words that were altered in the database are named, by the hash in their deed, which is in the log")
    void j7_altered_words_do_not_agree_with_their_deed() {
        String finding = recorded("TASK", LocalDate.of(2022, 6, 4));
        issue(finding);
        step(township, finding, "statement", Map.of("words", "台账已补"));
        String timeline = DESK + "/findings/" + finding + "/timeline";
        String of = " where finding_id = '" + finding + "' and action = ";
        auditor.request().get(timeline).then().body("items[2].said.seal", contains("AGREES"));
        for (String note : List.of("'台账未补'", "null", "''")) {
            OwnerRows.beyondScope("finding_event", "update finding_event set note = " + note + of + "'STATED'");
            auditor.request().get(timeline).then().body("items[2].said.seal", contains("ALTERED"));
        }
        OwnerRows.beyondScope("finding_event", "update finding_event set note = '台账已补'" + of + "'STATED'");
        OwnerRows.beyondScope("finding_event", "update finding_event set note = '后加的话'" + of + "'ISSUED'");
        auditor.request()
                .get(timeline)
                .then()
                .body("items[2].said.seal", contains("AGREES"))
                .body("items[1].said.seal", contains("UNSEALED"));
        // what the leaf of the log hashes
        assertEquals(1L, (long) GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from finding_event e join deed d on d.id = e.deed_id where e.finding_id = ?"
                                + " and d.detail -> 'seals' ->> ('words:' || e.id)"
                                + " = encode(sha256(convert_to(e.finding_id || E'\nSTATED\n台账已补', 'UTF8')), 'hex')",
                        UUID.fromString(finding))));
    }

    @Test
    void what_is_disputed_or_withdrawn_is_not_overdue_in_a_figure() {
        String finding = recorded("TASK", LocalDate.of(2022, 8, 2));
        issue(finding);
        String who = "00000000-0000-4000-8000-00000000000a";
        String set = "update finding set due_on = date '2022-08-20', statement_until = date '2022-08-20'";
        String asked = "?category=TASK&q=" + posting.cadreName();
        OwnerRows.beyondScope("finding", set + " where id = '" + finding + "'");
        figure(asked).then().body("overdue", equalTo(1));
        String disputed = ", disputed_by = '" + who + "', disputed_on = date '2022-08-10', speakers = array['" + who
                + "']::uuid[], dispute = ";
        OwnerRows.beyondScope("finding", set + disputed + "'OPEN' where id = '" + finding + "'");
        figure(asked).then().body("overdue", equalTo(0)).body("counting", equalTo(0));
        OwnerRows.beyondScope(
                "finding",
                set + disputed + "'UPHELD', dispute_decided_by = '00000000-0000-4000-8000-00000000000b' where id = '"
                        + finding + "'");
        figure(asked).then().body("overdue", equalTo(0)).body("counting", equalTo(0));
    }

    @Test
    void a_fourth_export_waits_until_one_of_the_three_is_done() {
        List<UUID> waiting = List.of(Ids.next(), Ids.next(), Ids.next());
        Map<String, Object> body = Map.of("purpose", "x", "query", Map.of("kind", "FINDING"));
        for (UUID id : waiting) {
            GivenDatabase.asRegion(
                    "/",
                    sql -> sql.run(
                            "insert into desk_export (id, region_path, account_id, account_name, grant_id, node_name, purpose, query,"
                                    + " known_at, state) select ?, g.path, g.account_id, 'x', g.id, 'x', 'x', '{\"kind\": \"FINDING\"}',"
                                    + " now(), 'QUEUED' from office_grant g where g.account_id = ? and g.role = 'AUDITOR'",
                            id,
                            auditor.accountId()));
        }
        String fourth = Ids.next().toString();
        ask(auditor, fourth, body)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("3 个导出"));
        auditor.request().get(DESK + "/exports/" + fourth).then().statusCode(404);
        // sent again it is no further one, and others are not kept waiting
        ask(auditor, waiting.get(0).toString(), body).then().statusCode(202);
        ask(GivenOffices.auditor(COUNTY), Ids.next().toString(), body).then().statusCode(202);
        worker.sweep();
        ask(auditor, fourth, body).then().statusCode(202);
        awaited(fourth).then().body("state", equalTo("DONE"));
    }

    @Test
    void the_timeline_of_one_finding_is_read_by_the_index_of_its_row() {
        String finding = recorded("TASK", LocalDate.of(2022, 6, 1));
        List<String> plan = GivenDatabase.asRegion("/22/2224/222403/", sql -> {
            sql.run("set local enable_seqscan = off");
            return sql.texts(
                    "explain " + TimelineRepository.ENTRIES
                            + " where (n.place, n.word) > (-1, '00000000-0000-0000-0000-000000000000'::uuid)"
                            + " order by n.place, n.word limit 21",
                    finding,
                    UUID.fromString(finding));
        });
        String text = String.join("\n", plan);
        assertTrue(
                text.contains("row_change_row") && text.contains("finding_event_of") && !text.contains("Seq Scan"),
                text);
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
