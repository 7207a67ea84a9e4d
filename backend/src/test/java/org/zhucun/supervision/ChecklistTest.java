package org.zhucun.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** 检查要点与督查记录 (I4, I8–I10) over HTTP. The villages lie in 520328, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ChecklistTest {
    private static final String COUNTY = "520328";
    private static final String CLAIMED = "2022-03-01T02:15:00Z";

    private GivenPosting posting;
    private GivenOffice inspector;
    private GivenOffice township;
    private String inspection;

    @BeforeEach
    void given() {
        posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
        inspector = GivenOffices.inspector(COUNTY);
        township = GivenOffices.township(posting.township());
        inspection = inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind", "TEAM",
                        "targetId", posting.teamId().toString(),
                        "methods", List.of("UNANNOUNCED_DIRECT", "CLOSED_BOOK_TEST", "PHONE_CHECK", "QUESTIONNAIRE"),
                        "on", "2022-03-01",
                        "at", "10:00"))
                .post("/api/v1/inspections")
                .then()
                .statusCode(201)
                .body("recordedAt", notNullValue())
                .extract()
                .path("id");
    }

    @Test
    void i8_i9_i10_the_lists_are_data_three_contents_five_areas_and_eight_points() {
        inspector
                .request()
                .get("/api/v1/checklists")
                .then()
                .statusCode(200)
                .body("code", contains("EIGHT_POINTS", "FIVE_AREAS", "THREE_CONTENTS"))
                .body("[0].items", hasSize(8))
                .body("[1].items", hasSize(5))
                .body("[2].items.code", contains("STAFFING", "PRESENCE", "TASK"))
                .body("version", contains(1, 1, 1));
    }

    @Test
    void i10_any_no_requires_a_note_and_proposes_a_finding_that_is_gone_when_it_is_one() {
        record(with("answers", eight("POLICY", " ")))
                .statusCode(400)
                .body("violations.at", contains("/answers/3/note"))
                .body("violations[0].message", containsString("写明情况"));
        record(with("answers", eight(null, null).subList(0, 7)))
                .statusCode(400)
                .body("violations.at", contains("/answers"));
        List<Map<String, Object>> twice = new ArrayList<>(eight(null, null));
        twice.set(7, twice.get(0));
        record(with("answers", twice)).statusCode(400).body("violations.at", contains("/answers/7/item"));
        record(with("template", "NINE_POINTS")).statusCode(400).body("violations.at", contains("/template"));
        record(with("answers", eight("POLICY", "三项政策答不上来")))
                .statusCode(201)
                .body("proposals", hasSize(1))
                .body("proposals[0].item", equalTo("POLICY"))
                .body("proposals[0].category", equalTo("TASK"))
                .body("proposals[0].targetKind", equalTo("TEAM"))
                .body("proposals[0].facts", equalTo("是否掌握政策：三项政策答不上来"))
                .body("proposals[0].findingNumber", nullValue());
        record(body()).statusCode(409).body("detail", containsString("已登记过记录"));
        Map<String, Object> finding = new HashMap<>(GivenFinding.aboutTeam(posting));
        finding.put("category", "TASK");
        finding.put("inspectionId", inspection);
        finding.put("checklistItem", "CAUSES");
        inspector
                .request()
                .contentType(io.restassured.http.ContentType.JSON)
                .body(finding)
                .post(GivenFinding.PATH)
                .then()
                .statusCode(400)
                .body("violations.at", contains("/checklistItem"));
        finding.put("checklistItem", "POLICY");
        String number =
                GivenFinding.recorded(inspector, finding).readBy(inspector).path("number");
        protocol(inspector).statusCode(200).body("proposals[0].findingNumber", equalTo(number));
    }

    @Test
    void i10_the_record_of_a_visit_is_that_of_who_inspected() {
        GivenOffice another = GivenOffices.orgDepartment(COUNTY);
        another.request()
                .contentType(io.restassured.http.ContentType.JSON)
                .body(body())
                .post("/api/v1/inspections/" + inspection + "/protocol")
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        record(body()).statusCode(201);
    }

    @Test
    void i9_allowances_that_were_not_delivered_are_proposed_against_the_unit_and_not_the_cadre() {
        List<Map<String, Object>> answers = List.of(
                answer("ATTENDANCE", "YES", null),
                answer("POLICY_STUDY", "YES", null),
                answer("VISITS", "NOT_APPLICABLE", null),
                answer("HOUSEHOLD_PLANS", "YES", null),
                answer("CARE", "NO", "补助未发放"));
        Map<String, Object> said = with("answers", answers);
        said.put("template", "FIVE_AREAS");
        record(said)
                .statusCode(201)
                .body("proposals.targetKind", contains("UNIT"))
                .body("proposals.category", contains("CARE_NOT_DELIVERED"));
    }

    @Test
    void f7_who_was_not_met_is_proposed_and_as_a_finding_opens_the_conflict_with_the_register() {
        record(with(
                        "presences",
                        List.of(Map.of("cadreId", posting.cadreId().toString(), "present", false, "note", "锁门"))))
                .statusCode(201)
                .body("presences[0].cadreName", equalTo(posting.cadreName()))
                .body("proposals[0].cadreId", equalTo(posting.cadreId().toString()))
                .body("proposals[0].category", equalTo("ABSENT"));
        Map<String, Object> finding = new HashMap<>(GivenFinding.aboutTeam(posting));
        finding.put("targetKind", "CADRE");
        finding.put("targetId", posting.cadreId().toString());
        finding.put("inspectionId", inspection);
        GivenFinding absent = GivenFinding.recorded(inspector, finding).issued(inspector);
        protocol(inspector).body("proposals[0].findingNumber", notNullValue());
        GivenOffices.stationingOffice(COUNTY)
                .request()
                .get("/api/v1/attendance/conflicts?size=200&region=" + posting.township())
                .then()
                .statusCode(200)
                .body("items.findingId", hasItem(absent.id));
    }

    @Test
    void i4_tests_calls_and_questionnaires_are_counts_and_the_times_of_device_and_server_are_both_kept() {
        record(with("results", List.of(result("NIGHT_VISIT", 3, 2)))).statusCode(400);
        record(with("results", List.of(result("PHONE_CHECK", 3, 4))))
                .statusCode(400)
                .body("violations.at", contains("/results/0/good"));
        Instant before = Instant.now();
        Map<String, Object> said =
                with("results", List.of(result("CLOSED_BOOK_TEST", 12, 9), result("PHONE_CHECK", 10, 10)));
        record(said)
                .statusCode(201)
                .body("results.good", contains(9, 10))
                .body("claimedAt", equalTo(CLAIMED))
                .body("skewSeconds", greaterThanOrEqualTo((int)
                        (before.getEpochSecond() - Instant.parse(CLAIMED).getEpochSecond() - 5)))
                .body("recordedBy", equalTo(inspector.name()))
                .body("proposals", empty());
    }

    @Test
    void what_a_visit_saw_stays_with_the_inspecting_side() {
        record(township, body()).statusCode(403);
        record(GivenOffices.inspector("520329"), body()).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        protocol(inspector).statusCode(404);
        record(body()).statusCode(201);
        protocol(township).statusCode(404);
        protocol(GivenOffices.auditor(COUNTY)).statusCode(200);
        protocol(GivenOffices.inspector("520329")).statusCode(404);
    }

    private ValidatableResponse record(Map<String, Object> body) {
        return record(inspector, body);
    }

    private ValidatableResponse record(GivenOffice office, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/inspections/" + inspection + "/protocol")
                .then();
    }

    private ValidatableResponse protocol(GivenOffice office) {
        return office.request()
                .get("/api/v1/inspections/" + inspection + "/protocol")
                .then();
    }

    private static Map<String, Object> body() {
        return Map.of(
                "template",
                "EIGHT_POINTS",
                "templateVersion",
                1,
                "answers",
                eight(null, null),
                "presences",
                List.of(),
                "results",
                List.of(),
                "claimedAt",
                CLAIMED);
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> body = new HashMap<>(body());
        body.put(key, value);
        return body;
    }

    private static List<Map<String, Object>> eight(String no, String note) {
        return List.of("COMMITMENT", "HOUSEHOLDS", "PEOPLE", "POLICY", "CAUSES", "PROJECTS", "BRANCH", "DISCIPLINE")
                .stream()
                .map(item -> item.equals(no) ? answer(item, "NO", note) : answer(item, "YES", null))
                .toList();
    }

    private static Map<String, Object> answer(String item, String answer, String note) {
        return note == null
                ? Map.of("item", item, "answer", answer)
                : Map.of("item", item, "answer", answer, "note", note);
    }

    private static Map<String, Object> result(String method, int asked, int good) {
        return Map.of("method", method, "asked", asked, "good", good);
    }
}
