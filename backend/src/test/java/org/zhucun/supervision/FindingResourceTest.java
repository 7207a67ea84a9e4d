package org.zhucun.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.scope.Role;

/** Findings over HTTP, down to PostgreSQL and back. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class FindingResourceTest {
    private static final String VILLAGE = "620503100201";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, Object> GOOD = Map.of("result", "VERIFIED");

    private GivenPosting posting;
    private GivenOffice inspector;
    private GivenOffice otherInspector;
    private GivenOffice township;

    @BeforeEach
    void given() {
        posting = GivenPosting.in(VILLAGE, LocalDate.of(2021, 5, 7));
        inspector = GivenOffices.inspector("620503");
        otherInspector = GivenOffices.inspector("620503");
        township = GivenOffices.township("620503100");
    }

    @Test
    void j1_is_found_issued_rectified_verified_by_another_person_and_closed_and_the_auditor_sees_every_step() {
        GivenFinding finding = GivenFinding.draft(inspector, posting)
                .issued(inspector)
                .accepted(township)
                .rectified(township)
                .verified(otherInspector, "VERIFIED")
                .closed(otherInspector);
        finding.readBy(GivenOffices.auditor("62"))
                .then()
                .statusCode(200)
                .header("ETag", "\"" + finding.version() + "\"")
                .body("state", equalTo("CLOSED"))
                .body("number", matchesPattern("620503-2022-\\d{4,}"))
                .body("target.kind", equalTo("TEAM"))
                .body("villageCode", equalTo(VILLAGE))
                .body("villageName", equalTo("咀头村委会"))
                .body("foundBy", equalTo(inspector.name()))
                .body("rectification.cause", equalTo("未履行请假手续"))
                .body("rectification.byName", equalTo(township.name()))
                .body("verification.byName", equalTo(otherInspector.name()))
                .body("history.action", contains("RECORDED", "ISSUED", "ACCEPTED", "RECTIFIED", "VERIFIED", "CLOSED"))
                .body("history.who", hasItem(township.name()))
                .body("history[3].office", equalTo("620503100"))
                .body("history[3].role", equalTo("TOWNSHIP"))
                .body("may", empty());
    }

    @Test
    void is_due_fifteen_workdays_after_it_was_issued_unless_another_day_is_named() {
        GivenFinding.draft(inspector, posting)
                .issued(inspector)
                .readBy(township)
                .then()
                .body("dueOn", equalTo(workday(15)))
                .body("dueCalendar", matchesPattern(TODAY.getYear() + ":000000#\\d+.*"))
                .body("overdue", equalTo(false))
                .body("may", contains("accept", "state", "object", "extend"));
        GivenFinding.draft(inspector, posting)
                .takes(inspector, "issue", Map.of("dueOn", TODAY.plusDays(40).toString()))
                .readBy(township)
                .then()
                .body("dueOn", equalTo(TODAY.plusDays(40).toString()));
        GivenFinding.draft(inspector, posting)
                .tries(inspector, "issue", Map.of("dueOn", TODAY.minusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/dueOn"));
    }

    @Test
    void a_draft_is_invisible_to_the_inspected_by_id_by_list_by_count_and_by_step() {
        GivenFinding finding = GivenFinding.draft(inspector, posting);
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        for (GivenOffice inspected : List.of(township, unit)) {
            finding.readBy(inspected).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            inspected
                    .request()
                    .get(GivenFinding.PATH + "?q=" + posting.cadreName() + "&withTotal=true")
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("total.count", equalTo(0));
            finding.tries(inspected, "acceptance", null)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        finding.readBy(GivenOffices.orgDepartment("620503")).then().statusCode(200);
        assertEquals(0, deeds(GivenOffices.auditor("620503100"), finding), "the trail keeps the draft's secret");
        assertEquals(1, deeds(GivenOffices.auditor("620503"), finding));
        finding.issued(inspector);
        for (GivenOffice inspected : List.of(township, unit)) {
            finding.readBy(inspected).then().statusCode(200).body("history.action", contains("RECORDED", "ISSUED"));
        }
    }

    @Test
    void a_draft_of_the_province_is_invisible_to_the_county() {
        GivenOffice provincial = GivenOffices.inspector("62");
        GivenFinding finding = GivenFinding.draft(provincial, posting);
        finding.readBy(GivenOffices.orgDepartment("620503")).then().statusCode(404);
        finding.issued(provincial)
                .readBy(GivenOffices.orgDepartment("620503"))
                .then()
                .statusCode(200);
    }

    @Test
    void the_finder_neither_rectifies_nor_verifies() {
        GivenFinding finding = GivenFinding.draft(inspector, posting).issued(inspector);
        GivenOffice finderInTownship = GivenOffices.also(inspector, Role.TOWNSHIP, "620503100");
        finding.readBy(finderInTownship).then().body("may", empty());
        finding.tries(finderInTownship, "acceptance", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        finding.accepted(township).rectified(township);
        finding.readBy(inspector).then().body("may", empty());
        finding.tries(inspector, "verification", GOOD)
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
    }

    @Test
    void the_rectifier_does_not_verify() {
        GivenFinding finding = GivenFinding.draft(inspector, posting)
                .issued(inspector)
                .accepted(township)
                .rectified(township);
        GivenOffice rectifierAsInspector = GivenOffices.also(township, Role.INSPECTOR, "620503");
        finding.tries(rectifierAsInspector, "verification", GOOD)
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        finding.readBy(otherInspector)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("may", contains("verify"));
    }

    @Test
    void what_was_rejected_goes_back_and_is_rectified_again() {
        GivenFinding finding = GivenFinding.draft(inspector, posting)
                .issued(inspector)
                .accepted(township)
                .rectified(township)
                .verified(otherInspector, "REJECTED");
        finding.readBy(township)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("may", contains("accept", "rectify", "state", "object", "extend"));
        finding.rectified(township).readBy(township).then().body("verification", nullValue());
        finding.verified(otherInspector, "VERIFIED").closed(inspector);
        finding.takes(GivenOffices.orgDepartment("620503"), "reopening", Map.of("reason", "群众反映再次不在岗"))
                .readBy(township)
                .then()
                .body("state", equalTo("REOPENED"))
                .body("history.note", hasItem("群众反映再次不在岗"));
    }

    @Test
    void a_second_click_is_stale_and_a_step_out_of_order_is_a_conflict() {
        GivenFinding finding = GivenFinding.draft(inspector, posting).issued(inspector);
        long before = finding.version();
        finding.accepted(township);
        finding.tries(township, "acceptance", null, before)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
        finding.tries(township, "acceptance", null).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        township.request()
                .post(GivenFinding.PATH + "/" + finding.id + "/acceptance")
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
    }

    @Test
    void of_many_verifications_at_the_same_time_exactly_one_wins() throws Exception {
        GivenFinding finding = GivenFinding.draft(inspector, posting)
                .issued(inspector)
                .accepted(township)
                .rectified(township);
        List<GivenOffice> verifiers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            verifiers.add(GivenOffices.inspector("620503"));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        long version = finding.version();
        for (int i = 0; i < verifiers.size(); i++) {
            GivenOffice verifier = verifiers.get(i);
            Map<String, Object> body = Map.of("result", i % 2 == 0 ? "VERIFIED" : "REJECTED");
            answers.add(pool.submit(
                    () -> finding.tries(verifier, "verification", body, version).statusCode()));
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        pool.shutdown();
        assertEquals(1, codes.stream().filter(code -> code == 200).count(), codes.toString());
        assertTrue(codes.stream().allMatch(code -> code == 200 || code == 409 || code == 412), codes.toString());
        long deeds = GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from deed where action = 'FINDING_VERIFIED' and subject_id = ?", finding.id));
        assertEquals(1, deeds);
        finding.readBy(inspector).then().body("history", hasSize(5));
    }

    @Test
    void j6_is_overdue_by_the_clock_and_presses_the_city_after_ten_days() {
        GivenFinding finding = GivenFinding.draft(inspector, posting).issued(inspector);
        finding.due(TODAY)
                .readBy(inspector)
                .then()
                .body("overdue", equalTo(false))
                .body("escalation", nullValue());
        finding.due(TODAY.minusDays(1))
                .readBy(inspector)
                .then()
                .body("overdue", equalTo(true))
                .body("escalation", equalTo("COUNTY"));
        finding.due(TODAY.minusDays(11)).readBy(inspector).then().body("escalation", equalTo("CITY"));
        String search = GivenFinding.PATH + "?q=" + posting.cadreName() + "&overdue=";
        inspector
                .request()
                .get(search + "true")
                .then()
                .body("items.id", contains(finding.id))
                .body("items[0].escalation", equalTo("CITY"));
        inspector.request().get(search + "false").then().body("items", empty());
        finding.accepted(township).rectified(township);
        inspector.request().get(search + "true").then().body("items", empty());
    }

    @Test
    void j7_an_auditor_reads_everything_and_writes_nothing() {
        GivenOffice auditor = GivenOffices.auditor("620503");
        GivenFinding finding = GivenFinding.draft(inspector, posting);
        finding.readBy(auditor).then().statusCode(200).body("may", empty());
        auditor.request()
                .get(GivenFinding.PATH
                        + "?region=620503&category=ABSENT&state=OPEN&from=2022-03-01&to=2022-03-01&severity=MODERATE&q="
                        + posting.cadreName())
                .then()
                .statusCode(200)
                .body("items.id", contains(finding.id));
        auditor.request()
                .contentType(ContentType.JSON)
                .body(GivenFinding.aboutTeam(posting))
                .post(GivenFinding.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        for (String step : List.of("issue", "acceptance", "closure")) {
            finding.tries(auditor, step, null).then().statusCode(403);
        }
        finding.tries(auditor, "verification", GOOD).then().statusCode(403);
    }

    @Test
    void j7_every_look_of_an_auditor_is_on_the_trail_and_no_look_of_anybody_else() {
        GivenOffice auditor = GivenOffices.auditor("620503");
        GivenFinding finding = GivenFinding.draft(inspector, posting).issued(inspector);
        finding.readBy(auditor).then().statusCode(200);
        finding.readBy(inspector).then().statusCode(200);
        finding.readBy(township).then().statusCode(200);
        auditor.request()
                .get(GivenFinding.PATH + "?region=620503&q=" + posting.cadreName())
                .then()
                .statusCode(200);
        assertEquals(1, looks("subject_id = ?", finding.id));
        assertEquals(2, looks("account_id = ?::uuid", auditor.accountId().toString()));
        assertEquals(
                1,
                looks(
                        "detail ->> 'region' = '620503' and detail ->> 'searched' = 'true' and account_id = ?::uuid",
                        auditor.accountId().toString()));
        assertEquals(0, looks("detail::text like '%' || ? || '%'", posting.cadreName()), "names stay out of the trail");
    }

    private static long looks(String where, String value) {
        return GivenDatabase.asRegion(
                "/", sql -> sql.count("select count(*) from deed where action = 'FINDING_READ' and " + where, value));
    }

    @Test
    void a_draft_is_written_otherwise_by_its_finder_until_it_is_issued() {
        GivenFinding finding = GivenFinding.draft(inspector, posting);
        Map<String, Object> said =
                Map.of("category", "COMMUTING", "severity", "SERIOUS", "facts", "早出晚归，夜间不在村", "clause", "第九条");
        finding.readBy(inspector).then().body("may", contains("edit", "issue"));
        finding.edits(inspector, said)
                .then()
                .statusCode(200)
                .body("category", equalTo("COMMUTING"))
                .body("severity", equalTo("SERIOUS"))
                .body("facts", equalTo("早出晚归，夜间不在村"))
                .body("clause", equalTo("第九条"))
                .body("method", nullValue())
                .body("state", equalTo("OPEN"))
                .body("foundBy", equalTo(inspector.name()))
                .body("version", equalTo(1));
        finding.edits(inspector, said).then().statusCode(412);
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(said)
                .put(GivenFinding.PATH + "/" + finding.id)
                .then()
                .statusCode(428);
        finding.takes(inspector, "issue", Map.of(), 1);
        finding.edits(inspector, said).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        finding.readBy(township).then().body("facts", equalTo("早出晚归，夜间不在村"));
        assertEquals(1L, (long) GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from deed d join row_change c on c.deed_id = d.id and c.table_name = 'finding'"
                                + " where d.action = 'FINDING_EDITED' and d.subject_id = ?"
                                + " and c.before ->> 'category' = 'ABSENT' and c.after ->> 'category' = 'COMMUTING'",
                        finding.id)));
    }

    @Test
    void a_draft_is_not_written_otherwise_by_a_colleague_nor_by_the_inspected_nor_wrongly() {
        GivenFinding finding = GivenFinding.draft(inspector, posting);
        Map<String, Object> said = Map.of("category", "COMMUTING", "severity", "SERIOUS", "facts", "早出晚归");
        finding.readBy(otherInspector).then().body("may", contains("issue"));
        finding.edits(otherInspector, said).then().statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        finding.edits(township, said).then().statusCode(403);
        finding.edits(GivenOffices.inspector("623027"), said)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        finding.edits(inspector, Map.of("category", "COMMUTING", "severity", "SERIOUS", "facts", " "))
                .then()
                .statusCode(400)
                .body("violations.at", contains("/facts"));
        finding.edits(inspector, Map.of("targetId", "x", "facts", "y")).then().statusCode(400);
        // what is wrong is told in the order of its places, whatever order the validator finds it in
        for (int again = 0; again < 3; again++) {
            finding.edits(inspector, Map.of())
                    .then()
                    .statusCode(400)
                    .body("violations.at", contains("/category", "/facts", "/severity"));
        }
    }

    @Test
    void a_foreign_county_reads_404_and_writes_403_exactly_as_for_an_id_that_does_not_exist() {
        GivenFinding finding = GivenFinding.draft(inspector, posting).issued(inspector);
        GivenOffice foreign = GivenOffices.inspector("623027");
        finding.readBy(foreign).then().statusCode(404);
        finding.tries(foreign, "verification", GOOD)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        foreign.request()
                .header("If-Match", "\"1\"")
                .post(GivenFinding.PATH + "/" + UUID.randomUUID() + "/closure")
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        foreign.request().get(GivenFinding.PATH + "?region=620503").then().statusCode(404);
        foreign.request()
                .get(GivenFinding.PATH + "?q=" + posting.cadreName())
                .then()
                .body("items", empty());
        foreign.request()
                .contentType(ContentType.JSON)
                .body(GivenFinding.aboutTeam(posting))
                .post(GivenFinding.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        Map<String, Object> foreignVillage = new HashMap<>(GivenFinding.aboutTeam(posting));
        foreignVillage.put("villageCode", "623027100001");
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(foreignVillage)
                .post(GivenFinding.PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void j8_and_i7_every_category_and_every_kind_of_target_is_taken() {
        Map<String, Object> body = new HashMap<>(GivenFinding.aboutTeam(posting));
        for (FindingCategory category : FindingCategory.values()) {
            body.put("category", category.name());
            if (category != FindingCategory.CARE_NOT_DELIVERED) {
                GivenFinding.recorded(inspector, body);
            }
        }
        body.put("targetKind", "TOWNSHIP");
        body.put("targetId", "620503100");
        GivenFinding.recorded(inspector, body).readBy(inspector).then().body("target.name", equalTo("社棠镇"));
        body.put("targetKind", "CADRE");
        body.put("targetId", posting.cadreId().toString());
        GivenFinding.recorded(inspector, body).readBy(inspector).then().body("villageCode", equalTo(VILLAGE));
        body.put("targetKind", "UNIT");
        body.put("targetId", posting.unitId().toString());
        GivenFinding ofUnit = GivenFinding.recorded(inspector, body).issued(inspector);
        ofUnit.readBy(township).then().statusCode(404);
        ofUnit.accepted(GivenOffices.unit(posting.unitPath()));
        body.put("category", "TWO_END");
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(GivenFinding.PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void numbers_of_a_county_and_year_follow_each_other() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String number =
                    GivenFinding.draft(inspector, posting).readBy(inspector).path("number");
            numbers.add(Integer.valueOf(number.substring("620503-2022-".length())));
        }
        assertEquals(List.of(numbers.get(0), numbers.get(0) + 1, numbers.get(0) + 2), numbers);
    }

    @Test
    void pages_show_every_finding_once_newest_first() {
        Map<String, Object> body = new HashMap<>(GivenFinding.aboutTeam(posting));
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            body.put("foundOn", LocalDate.of(2022, 1, 1).plusDays(i / 2).toString());
            recorded.add(0, GivenFinding.recorded(inspector, body).id);
        }
        List<String> seen = new ArrayList<>();
        String query = GivenFinding.PATH + "?size=2&q=" + posting.cadreName();
        String next = null;
        do {
            var page = inspector.request().get(query + (next == null ? "" : "&after=" + next));
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            page.then().body("items[0].history", nullValue());
        } while (next != null);
        assertEquals(recorded, seen);
        String cursor = inspector.request().get(query).path("next");
        inspector
                .request()
                .get(GivenFinding.PATH + "?size=2&after=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void search_takes_percent_and_underscore_literally() {
        Map<String, Object> body = new HashMap<>(GivenFinding.aboutTeam(posting));
        body.put("facts", "到岗率100%_" + posting.cadreName());
        GivenFinding finding = GivenFinding.recorded(inspector, body);
        inspector
                .request()
                .queryParam("q", "100%_" + posting.cadreName())
                .get(GivenFinding.PATH)
                .then()
                .body("items.id", contains(finding.id));
        inspector
                .request()
                .queryParam("q", "1%" + posting.cadreName())
                .get(GivenFinding.PATH)
                .then()
                .body("items", empty());
        inspector
                .request()
                .queryParam("q", "100%%" + posting.cadreName())
                .get(GivenFinding.PATH)
                .then()
                .body("items", empty());
    }

    @Test
    void refuses_what_is_missing_undeclared_or_in_the_future() {
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(GivenFinding.PATH)
                .then()
                .statusCode(400)
                .body("violations.at", hasItem("/facts"));
        Map<String, Object> body = new HashMap<>(GivenFinding.aboutTeam(posting));
        body.put("state", "CLOSED");
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(GivenFinding.PATH)
                .then()
                .statusCode(400);
        body.remove("state");
        body.put("foundOn", TODAY.plusDays(1).toString());
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(GivenFinding.PATH)
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/foundOn"));
        inspector.request().get(GivenFinding.PATH + "?sort=x").then().statusCode(400);
        inspector.request().get(GivenFinding.PATH + "?state=WRONG").then().statusCode(400);
    }

    @Test
    void a_repeated_post_with_the_same_key_records_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = GivenFinding.aboutTeam(posting);
        String first = inspector
                .request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(GivenFinding.PATH)
                .path("id");
        inspector
                .request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(GivenFinding.PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void i4_a_night_visit_at_ten_in_the_morning_is_refused_and_an_inspection_stays_with_the_inspecting_side() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "targetKind", "TEAM",
                "targetId", posting.teamId().toString(),
                "methods", List.of("NIGHT_VISIT", "ON_SITE_QUESTIONING"),
                "on", "2022-03-01",
                "at", "10:00"));
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/inspections")
                .then()
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("I4"));
        body.put("at", "21:30");
        String id = inspector
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        inspector
                .request()
                .get("/api/v1/inspections/" + id)
                .then()
                .statusCode(200)
                .body("at", equalTo("21:30"));
        township.request().get("/api/v1/inspections/" + id).then().statusCode(404);
        township.request().get("/api/v1/inspections").then().body("items.id", not(hasItem(id)));
        inspector.request().get("/api/v1/inspections?region=620503100").then().body("items.id", hasItem(id));
        Map<String, Object> finding = new HashMap<>(GivenFinding.aboutTeam(posting));
        finding.put("inspectionId", id);
        GivenFinding.recorded(inspector, finding).readBy(inspector).then().body("inspectionId", equalTo(id));
        finding.put("inspectionId", UUID.randomUUID().toString());
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(finding)
                .post(GivenFinding.PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void j1_a_list_of_seven_with_five_closed_one_overdue_and_one_rejected_is_rectified_by_71_4() {
        List<GivenFinding> seven = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            seven.add(GivenFinding.draft(inspector, posting));
        }
        List<String> ids = seven.stream().map(finding -> finding.id).toList();
        String list = inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("targetKind", "TOWNSHIP", "targetId", "620503100", "title", "三月问题清单", "findingIds", ids))
                .post("/api/v1/problem-lists")
                .then()
                .statusCode(201)
                .body("total", equalTo(7))
                .body("rectificationRate", equalTo("0.0"))
                .extract()
                .path("id");
        for (int i = 0; i < 6; i++) {
            GivenFinding finding = seven.get(i);
            finding.takes(township, "acceptance", null, 1).rectified(township);
            finding.verified(otherInspector, i < 5 ? "VERIFIED" : "REJECTED");
            if (i < 5) {
                finding.closed(inspector);
            }
        }
        seven.get(6).due(TODAY.minusDays(1));
        township.request()
                .get("/api/v1/problem-lists/" + list)
                .then()
                .statusCode(200)
                .body("total", equalTo(7))
                .body("closed", equalTo(5))
                .body("overdue", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rectificationRate", equalTo("71.4"));
        township.request()
                .get(GivenFinding.PATH + "?size=50&list=" + list)
                .then()
                .body("items", hasSize(7))
                .body("items.problemListId", everyItem(equalTo(list)));
        township.request()
                .get("/api/v1/problem-lists?withTotal=true")
                .then()
                .body("items.id", hasItem(list))
                .body("total.count", greaterThanOrEqualTo(1));
        GivenOffices.inspector("623027")
                .request()
                .get("/api/v1/problem-lists/" + list)
                .then()
                .statusCode(404);
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("targetKind", "TOWNSHIP", "targetId", "620503100", "title", "再发", "findingIds", ids))
                .post("/api/v1/problem-lists")
                .then()
                .statusCode(409);
        String elsewhere = GivenFinding.draft(inspector, GivenPosting.in("620503101201", LocalDate.of(2021, 5, 7))).id;
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind",
                        "TOWNSHIP",
                        "targetId",
                        "620503100",
                        "title",
                        "别处",
                        "findingIds",
                        List.of(elsewhere)))
                .post("/api/v1/problem-lists")
                .then()
                .statusCode(400);
    }

    private static int deeds(GivenOffice auditor, GivenFinding finding) {
        return auditor.request()
                .get("/api/v1/audit?subjectKind=finding&subjectId=" + finding.id)
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("items")
                .size();
    }

    /** The so-many-th day after today that the calendar of the county calls a day of work. */
    private String workday(int days) {
        List<String> work = new ArrayList<>();
        for (int year = TODAY.getYear(); year <= TODAY.plusDays(60).getYear(); year++) {
            var calendar = inspector.request().get("/api/v1/calendars/" + year + "?region=620503");
            if (calendar.statusCode() == 200) {
                work.addAll(calendar.path("days.findAll { it.kind in ['WORKDAY', 'MAKEUP_WORKDAY'] }.date"));
            }
        }
        return work.stream()
                .filter(day -> day.compareTo(TODAY.toString()) > 0)
                .sorted()
                .toList()
                .get(days - 1);
    }
}
