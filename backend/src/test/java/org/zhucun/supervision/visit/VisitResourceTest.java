package org.zhucun.supervision.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Ids;

/** 随身督查 (I4, I5, I8–I10): a visit that a phone reports, over HTTP. The villages lie in 530423, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class VisitResourceTest {
    private GivenVisit given;

    @BeforeEach
    void given() {
        given = new GivenVisit();
    }

    @Test
    void i4_a_night_visit_at_ten_in_the_morning_is_refused_with_the_hours_of_the_place_and_leaves_nothing() {
        Map<String, Object> body = given.body();
        GivenVisit.part(body, "visit").put("at", "10:00");
        given.report(given.inspector, body)
                .then()
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("I4"))
                .body("rule.required", containsString("19:00"));
        visit(given.inspector).statusCode(404);
        given.reported();
        visit(given.inspector).statusCode(200).body("at", equalTo("20:30"));
    }

    @Test
    void a_visit_arrives_whole_and_once_however_often_it_is_sent() {
        String key = UUID.randomUUID().toString();
        List<String> numbers = keyed(key).then().statusCode(201).extract().path("findings");
        assertEquals(2, numbers.size());
        keyed(key).then().statusCode(201).header("Idempotency-Replayed", "true").body("findings", equalTo(numbers));
        // also after the key is forgotten
        given.report(given.inspector, given.body())
                .then()
                .statusCode(201)
                .body("repeated", equalTo(true))
                .body("findings", empty());
        assertEquals(
                List.of("1"), texts("select count(*)::text from inspection where id = ?", UUID.fromString(given.id)));
        assertEquals(
                List.of("2"),
                texts("select count(*)::text from finding where inspection_id = ?", UUID.fromString(given.id)));
        assertEquals(
                List.of("1"),
                texts(
                        "select count(*)::text from deed where subject_id = ? and action = 'INSPECTION_RECORDED'",
                        given.id));
        protocol(given.inspector)
                .body("proposals", hasSize(2))
                .body("proposals.findingNumber", equalTo(numbers))
                .body("proposals.targetKind", contains("TEAM", "CADRE"));
    }

    @Test
    void an_id_that_is_somebody_elses_visit_is_refused_whether_it_is_seen_or_not() {
        given.reported();
        given.report(GivenOffices.inspector(GivenVisit.COUNTY), given.body())
                .then()
                .statusCode(409)
                .body("detail", containsString("编号"));
        GivenVisit elsewhere = new GivenVisit();
        Map<String, Object> body = elsewhere.body();
        body.put("id", given.id);
        GivenOffice far = GivenOffices.inspector("530523");
        elsewhere.report(far, body).then().statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    @Test
    void i10_what_follows_from_no_answer_and_no_absence_is_refused_and_nothing_of_the_visit_is_taken() {
        refused(List.of(GivenVisit.ofItem("STAFFING")), "/checklistItem");
        refused(List.of(GivenVisit.ofItem("CARE")), "/findings/0/checklistItem");
        refused(List.of(GivenVisit.ofAbsence(UUID.randomUUID())), "/findings/0/cadreId");
        refused(List.of(Map.of("severity", "MINOR", "facts", "没有来由")), "/findings/0");
        visit(given.inspector).statusCode(404);
    }

    @Test
    void a_visit_is_reported_by_those_who_inspect_in_their_own_place() {
        given.report(given.township, given.body()).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        given.report(GivenOffices.inspector("530523"), given.body())
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        given.reported();
        visit(given.township).statusCode(404);
        protocol(given.township).statusCode(404);
    }

    @Test
    void
            i4_what_was_said_written_and_received_are_three_times_and_are_remarked_on_where_they_differ_by_more_than_the_policy() {
        given.reported();
        protocol(given.inspector)
                .statusCode(200)
                .body("saidAt", equalTo("2022-03-01T12:30:00Z"))
                .body("claimedAt", equalTo(GivenVisit.CLAIMED))
                .body("recordedAt", notNullValue())
                .body("gapMinutes", equalTo(120))
                .body("gaps", contains("WRITTEN_AND_RECEIVED"));
        GivenVisit late = new GivenVisit();
        Map<String, Object> body = late.body();
        GivenVisit.part(body, "protocol").put("claimedAt", "2022-03-02T01:00:00Z");
        late.report(late.inspector, body).then().statusCode(201);
        given = late;
        protocol(late.inspector).body("gaps", contains("SAID_AND_WRITTEN", "WRITTEN_AND_RECEIVED"));
    }

    @Test
    void i8_who_was_met_while_the_register_says_away_is_asked_of_the_township_and_never_of_the_cadre() {
        entered("TRAINING");
        Map<String, Object> body = given.body();
        GivenVisit.part(body, "protocol").put("presences", List.of(given.met(true)));
        body.put("findings", List.of());
        given.report(given.inspector, body).then().statusCode(201);
        // what the clerk writes afterwards does not change what stood there
        entered("IN_VILLAGE");
        protocol(given.inspector)
                .body("presences[0].differs", equalTo("SAYS_AWAY"))
                .body("presences[0].register.pm", equalTo("TRAINING"))
                .body("presences[0].register.closed", equalTo(false))
                .body("proposals.targetKind", contains("TEAM", "TOWNSHIP"))
                .body("proposals[1].targetId", equalTo(given.posting.township()))
                .body("proposals[1].cadreId", nullValue())
                .body("proposals[1].facts", containsString(given.posting.cadreName() + "（上午培训，下午培训）"))
                .body("proposals[1].findingNumber", nullValue());
        String number = given.inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "inspectionId", given.id,
                        "targetKind", "TOWNSHIP",
                        "targetId", given.posting.township(),
                        "category", "OTHER",
                        "severity", "MINOR",
                        "facts", "考勤登记与督查所见不符",
                        "foundOn", GivenVisit.DAY))
                .post("/api/v1/findings")
                .then()
                .statusCode(201)
                .body("cadreId", nullValue())
                .extract()
                .path("number");
        protocol(given.inspector).body("proposals[1].findingNumber", equalTo(number));
        GivenOffices.cadre(given.posting.cadreId())
                .request()
                .get("/api/v1/attendance/days?cadre=" + given.posting.cadreId() + "&from=2022-03-01&to=2022-03-01")
                .then()
                .statusCode(200)
                .body("items[0].pm", not(equalTo("UNEXCUSED_ABSENCE")));
    }

    @Test
    void i8_who_was_not_met_while_the_register_says_in_the_village_is_said_beside_the_proposal() {
        given.reported();
        protocol(given.inspector)
                .body("presences[0].differs", equalTo("SAYS_PRESENT"))
                .body("presences[0].register.pm", equalTo("IN_VILLAGE"))
                .body("proposals.targetKind", not(hasItem("TOWNSHIP")));
    }

    @Test
    void i5_the_kit_holds_what_is_released_to_me_or_planned_for_me_with_its_people_and_hours_and_nothing_else() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        GivenVisit other = new GivenVisit();
        GivenVisit hidden = new GivenVisit();
        planned(given, today);
        drawn(other.posting.village(), given.inspector, today, "now() - interval '1 minute'");
        drawn(hidden.posting.village(), given.inspector, today, "now() + interval '1 day'");
        kit(given.inspector)
                .body("errands.villageCode", hasItem(given.posting.village()))
                .body("errands.villageCode", hasItem(other.posting.village()))
                .body("errands.villageCode", not(hasItem(hidden.posting.village())))
                .body(
                        "errands.find { it.kind == 'PLAN' }.people.cadreId",
                        hasItem(given.posting.cadreId().toString()))
                .body(
                        "errands.find { it.kind == 'PLAN' }.teams.id",
                        contains(given.posting.teamId().toString()))
                .body("errands.find { it.kind == 'DRAW' }.night.from", equalTo("19:00"))
                .body("checklists.code", contains("EIGHT_POINTS", "FIVE_AREAS", "THREE_CONTENTS"));
        kit(GivenOffices.inspector(GivenVisit.COUNTY)).body("errands", empty());
        given.township.request().get("/api/v1/visits/kit").then().statusCode(403);
        // what was visited is done
        Map<String, Object> body = given.body();
        GivenVisit.part(body, "visit").put("on", today.toString());
        GivenVisit.part(body, "visit").put("methods", List.of("UNANNOUNCED_DIRECT"));
        given.report(given.inspector, body).then().statusCode(201);
        kit(given.inspector).body("errands.villageCode", contains(other.posting.village()));
    }

    @Test
    void a_second_visit_planned_in_the_same_village_stays_and_a_visit_counts_by_the_cadence_of_its_plan() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        planned(given, "SPOT_CHECK", today, today.plusDays(2));
        kit(given.inspector)
                .body("errands", hasSize(2))
                .body("errands.inspectionKind", contains("SPOT_CHECK", "SPOT_CHECK"));
        Map<String, Object> body = given.body();
        GivenVisit.part(body, "visit").put("on", today.toString());
        GivenVisit.part(body, "visit").put("methods", List.of("UNANNOUNCED_DIRECT"));
        given.report(given.inspector, body).then().statusCode(201);
        kit(given.inspector).body("errands", hasSize(2));
        body.put("id", Ids.next().toString());
        GivenVisit.part(body, "visit").put("kind", "SPOT_CHECK");
        given.report(given.inspector, body).then().statusCode(201);
        kit(given.inspector)
                .body("errands.from", contains(today.plusDays(2).toString()))
                .body("errands.villageCode", contains(given.posting.village()));
    }

    @Test
    void a_day_or_a_clock_of_no_such_years_is_refused_in_words_and_holds_up_nothing() {
        Map<String, Object> body = given.body();
        GivenVisit.part(body, "visit").put("on", "2012-03-01");
        given.report(given.inspector, body)
                .then()
                .statusCode(400)
                .body("violations.at", contains("/on"))
                .body("violations[0].message", containsString("2015"));
        for (String claimed : List.of("1970-01-01T00:00:00Z", "9999-01-01T00:00:00Z")) {
            Map<String, Object> clock = given.body();
            GivenVisit.part(clock, "protocol").put("claimedAt", claimed);
            given.report(given.inspector, clock).then().statusCode(400).body("violations.at", contains("/claimedAt"));
        }
    }

    @Test
    void i4_a_night_that_has_not_come_yet_was_not_visited() {
        LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Shanghai"));
        assumeTrue(now.toLocalTime().isBefore(LocalTime.of(23, 50)));
        Map<String, Object> body = given.body();
        GivenVisit.part(body, "visit").put("on", now.toLocalDate().toString());
        GivenVisit.part(body, "visit").put("at", "23:59");
        given.report(given.inspector, body).then().statusCode(400).body("violations.at", contains("/at"));
    }

    @Test
    void of_a_visit_and_its_drafts_the_trail_tells_the_inspected_nothing_before_the_issue() {
        GivenOffice city = GivenOffices.inspector(GivenVisit.COUNTY.substring(0, 4));
        given.report(city, given.body()).then().statusCode(201);
        GivenOffices.auditor(GivenVisit.COUNTY)
                .request()
                .get("/api/v1/audit?size=10&subjectId=" + given.id)
                .then()
                .statusCode(200)
                .body("items", empty());
        GivenOffices.auditor(GivenVisit.COUNTY.substring(0, 4))
                .request()
                .get("/api/v1/audit?size=10&subjectId=" + given.id)
                .then()
                .statusCode(200)
                .body("items.action", contains("INSPECTION_RECORDED"));
        String rows = "select count(*)::text from row_change where coalesce(after ->> 'inspection_id', row_id) = ?";
        String county = GivenOffices.path(GivenVisit.COUNTY);
        assertEquals(List.of("0"), GivenDatabase.asRegion(county, sql -> sql.texts(rows, given.id)));
        // the visit, its protocol and two drafts
        assertEquals(List.of("4"), texts(rows, given.id));
        String finding = texts(
                        "select id::text from finding where inspection_id = ? order by number",
                        UUID.fromString(given.id))
                .get(0);
        city.request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/findings/" + finding + "/issue")
                .then()
                .statusCode(200);
        assertEquals(
                List.of("0", "t"),
                GivenDatabase.asRegion(
                        county,
                        sql -> sql.texts(
                                "select unnest(array[(count(*) filter (where after ->> 'state' = 'OPEN'))::text,"
                                        + " case when count(*) > 0 then 't' end])"
                                        + " from row_change where coalesce(after ->> 'inspection_id', row_id) = ?",
                                given.id)));
    }

    @Test
    void who_was_posted_there_on_that_day_was_looked_for_though_he_has_left_the_county_since() {
        given.posting.endedOn(LocalDate.of(2022, 3, 31));
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update cadre set region_path = ? where id = ?",
                        GivenOffices.path("530523"),
                        given.posting.cadreId()));
        given.reported();
        protocol(given.inspector).body("presences.cadreName", contains(given.posting.cadreName()));
        assertEquals(
                List.of(GivenOffices.path(given.posting.village())),
                texts(
                        "select region_path from finding where cadre_id is not null and inspection_id = ?",
                        UUID.fromString(given.id)));
    }

    @Test
    void a_point_of_a_visit_is_one_finding_about_the_same_target() {
        Map<String, Object> body = given.body();
        body.put("findings", List.of(GivenVisit.ofItem("TASK"), GivenVisit.ofItem("TASK")));
        given.report(given.inspector, body).then().statusCode(409).body("detail", containsString("要点"));
        visit(given.inspector).statusCode(404);
    }

    @Test
    void i8_by_night_the_night_of_the_register_is_compared_and_not_its_afternoon() {
        GivenParameter.set("attendance.nightRequired.month", given.posting.township(), "15");
        entered("NIGHT", "AWAY_OVERNIGHT");
        Map<String, Object> body = given.body();
        GivenVisit.part(body, "protocol").put("presences", List.of(given.met(true)));
        body.put("findings", List.of());
        given.report(given.inspector, body).then().statusCode(201);
        protocol(given.inspector)
                .body("presences[0].register.pm", equalTo("IN_VILLAGE"))
                .body("presences[0].differs", equalTo("SAYS_AWAY"));
        GivenVisit early = new GivenVisit();
        Map<String, Object> small = early.body();
        GivenVisit.part(small, "visit").put("at", "02:00");
        early.report(early.inspector, small).then().statusCode(201);
        given = early;
        protocol(early.inspector).body("presences[0].differs", nullValue());
    }

    @Test
    void an_auditor_who_reads_a_visit_its_protocol_or_a_list_is_on_the_trail() {
        given.reported();
        GivenOffice auditor = GivenOffices.auditor(GivenVisit.COUNTY);
        visit(auditor).statusCode(200);
        protocol(auditor).statusCode(200).body("checklist.version", equalTo(1));
        auditor.request().get("/api/v1/evidence?inspection=" + given.id).then().statusCode(200);
        auditor.request().get("/api/v1/inspections").then().statusCode(200);
        assertEquals(
                List.of("EVIDENCE_READ", "INSPECTION_READ", "INSPECTION_READ", "INSPECTION_READ"),
                texts(
                        "select action from deed where account_id = ? and action ~ '_READ$' order by action",
                        auditor.accountId()));
    }

    private void refused(List<Map<String, Object>> findings, String at) {
        Map<String, Object> body = given.body();
        body.put("findings", findings);
        given.report(given.inspector, body).then().statusCode(400).body("violations.at", contains(at));
    }

    private Response keyed(String key) {
        return given.inspector
                .request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(given.body())
                .post("/api/v1/visits");
    }

    private void entered(String status) {
        entered("DAY", status);
    }

    private void entered(String half, String status) {
        given.township
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "id",
                        Ids.next().toString(),
                        "postingId",
                        given.posting.id().toString(),
                        "date",
                        GivenVisit.DAY,
                        "half",
                        half,
                        "status",
                        status))
                .post("/api/v1/attendance/entries")
                .then()
                .statusCode(201);
    }

    private static void planned(GivenVisit given, LocalDate day) {
        planned(given, "ROUTINE", day);
    }

    private static void planned(GivenVisit given, String kind, LocalDate... days) {
        LocalDate day = days[0];
        GivenOffice department = GivenOffices.orgDepartment(GivenVisit.COUNTY);
        String group = department
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "督查组" + given.id,
                        "regionCode",
                        GivenVisit.COUNTY,
                        "standing",
                        false,
                        "area",
                        List.of(given.posting.township()),
                        "members",
                        List.of(Map.of("account", given.inspector.accountId().toString(), "homes", List.of())),
                        "from",
                        "2026-01-01"))
                .post("/api/v1/inspection-groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        department
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        "夜访计划",
                        "kind",
                        kind,
                        "groupId",
                        group,
                        "from",
                        day.toString(),
                        "to",
                        day.plusDays(3).toString(),
                        "visits",
                        Stream.of(days)
                                .map(on -> Map.of(
                                        "villageCode",
                                        given.posting.village(),
                                        "on",
                                        on.toString(),
                                        "inspectors",
                                        List.of(given.inspector.name())))
                                .toList()))
                .post("/api/v1/inspection-plans")
                .then()
                .statusCode(201);
    }

    private static void drawn(String village, GivenOffice inspector, LocalDate day, String release) {
        UUID draw = Ids.next();
        String path = GivenOffices.path(GivenVisit.COUNTY);
        String place = GivenOffices.path(village);
        OwnerRows.beyondScope("draw", """
                insert into draw (id, number, title, state, population, population_digest, names, reveal_until, release_at, open_at, visit_from,
                                  visit_to, organized_by, organized_by_name, drawn_at, list_digest, region_path, office_path)
                values ('%1$s', '%1$s', '抽取', 'DRAWN', '-', '-', '{}', now() - interval '1 hour', now() + interval '2 days',
                        now() + interval '3 days', '%2$s', '%2$s', '%3$s', '组织者', now(), '-', '%4$s', '%4$s')""".formatted(draw, day, inspector.accountId(), path));
        OwnerRows.beyondScope(
                "draw_assignment", """
                insert into draw_assignment (id, draw_id, place, village_code, village_name, stratum, inspector_id, account_id, inspector_name,
                                             release_at, open_at, region_path, office_path)
                values (gen_random_uuid(), '%1$s', 1, '%2$s', '抽中村', 'OTHER', '%5$s', '%5$s', '督查员', %3$s, now() + interval '3 days', '%4$s',
                        '%6$s')""".formatted(draw, village, release, place, inspector.accountId(), path));
    }

    private static List<String> texts(String sql, Object value) {
        return GivenDatabase.asRegion("/", database -> database.texts(sql, value));
    }

    private static ValidatableResponse kit(GivenOffice office) {
        return office.request().get("/api/v1/visits/kit").then().statusCode(200);
    }

    private ValidatableResponse visit(GivenOffice office) {
        return office.request().get("/api/v1/inspections/" + given.id).then();
    }

    private ValidatableResponse protocol(GivenOffice office) {
        return office.request()
                .get("/api/v1/inspections/" + given.id + "/protocol")
                .then();
    }
}
