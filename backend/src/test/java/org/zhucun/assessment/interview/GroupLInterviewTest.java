package org.zhucun.assessment.interview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.obligation.GivenGrade;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** L2, L3, L5 and K1 over HTTP, down to PostgreSQL and back. The villages lie in 460202, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupLInterviewTest {
    private static final String COUNTY = "460202";
    private static final String PATH = "/interviews";
    private static final String CASES = "/accountability-cases";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final GivenOffice department = GivenOffices.orgDepartment(COUNTY);

    @Test
    void l3_six_cadres_two_township_heads_and_one_bureau_head_are_nine_interviewees() {
        List<Map<String, Object>> people = new ArrayList<>();
        List<GivenPosting> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            six.add(posting());
            people.add(cadre(six.get(i)));
        }
        people.add(head("TOWNSHIP_HEAD", "甲镇长", "镇长", "海棠湾镇"));
        people.add(head("TOWNSHIP_HEAD", "乙镇长", "镇长", "吉阳镇"));
        people.add(head("DEPARTMENT_HEAD", "丙局长", "局长", "水务局"));
        String id = record(interview("COLLECTIVE", people))
                .statusCode(201)
                .body("interviewees", hasSize(9))
                .body("interviewees.findAll { it.kind == 'CADRE' }", hasSize(6))
                .body("interviewees[6].name", equalTo("甲镇长"))
                .body("interviewees[8].unitName", equalTo("水务局"))
                .extract()
                .path("id");
        get(department, PATH + "?cadre=" + six.get(3).cadreId()).body("items.id", contains(id));
        get(department, PATH + "?kind=COLLECTIVE&from=" + TODAY + "&to=" + TODAY + "&withTotal=true")
                .body("items.id", hasItem(id));
        // each reads it in his own file, and who sent him as well
        GivenOffice himself = GivenOffices.cadre(six.get(0).cadreId());
        get(himself, "/cadres/" + six.get(0).cadreId() + "/file")
                .body("sections.interviews.title", contains("集体约谈：履职不到位、业务不掌握"))
                .body("sections.interviews.detail", contains("县委组织部"));
        get(himself, PATH).statusCode(403);
        get(GivenOffices.township(six.get(0).township()), PATH).statusCode(403);
        get(GivenOffices.orgDepartment("460203"), PATH + "/" + id).statusCode(404);
        get(GivenOffices.unit(six.get(0).unitPath()), PATH + "/" + id).statusCode(404);
        assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        department.path(),
                        sql -> sql.run("update interview set note = '另一回事' where id = ?::uuid", id)));
    }

    @Test
    void l2_an_interview_says_who_was_spoken_to_by_whom_and_what_was_agreed_and_what_is_none_is_refused() {
        GivenPosting posting = posting();
        Map<String, Object> good = interview("REMINDER", List.of(cadre(posting)));
        refused(with(good, "heldOn", TODAY.plusDays(1).toString()), "/heldOn");
        refused(with(good, "interviewees", List.of()), "/interviewees");
        refused(with(good, "interviewees", List.of(Map.of("kind", "CADRE"))), "/interviewees/0/cadreId");
        refused(with(good, "interviewees", List.of(head("TOWNSHIP_HEAD", "甲", " ", "某镇"))), "/interviewees/0/post");
        refused(with(good, "interviewees", List.of(cadre(posting), cadre(posting))), "/interviewees");
        refused(with(with(good, "kind", "COLLECTIVE"), "interviewees", List.of(cadre(posting))), "/interviewees");
        refused(with(good, "subject", " "), "/subject");
        refused(with(good, "findingIds", List.of(UUID.randomUUID())), "/findingIds");
        record(with(good, "obligationIds", List.of(UUID.randomUUID()))).statusCode(403);
        record(with(good, "interviewees", List.of(Map.of("kind", "CADRE", "cadreId", UUID.randomUUID()))))
                .statusCode(403);
        record(good).statusCode(201).body("heldBy", equalTo("县委组织部")).body("cause", equalTo("DUTY_NEGLECT"));
    }

    @Test
    void l2_an_interview_answers_the_talk_that_minor_findings_had_proposed() {
        GivenPosting posting = posting();
        List<String> findings = new ArrayList<>();
        for (int day = 3; day >= 1; day--) {
            findings.add(finding(posting, TODAY.minusDays(day)));
        }
        get(department, "/talk-proposals")
                .body("items.cadreId", hasItem(posting.cadreId().toString()));
        Map<String, Object> body = interview("REMINDER", List.of(cadre(posting)));
        record(with(body, "findingIds", findings)).statusCode(201).body("answers", hasSize(3));
        get(department, "/talk-proposals")
                .body("items.cadreId", not(hasItem(posting.cadreId().toString())));
    }

    @Test
    void k1_criticism_and_an_admonition_close_what_basically_competent_asks_for_and_a_reminder_does_not() {
        GivenPosting posting = posting();
        String id = owed(posting, Standing.BASICALLY_COMPETENT, "OUTCOME_REQUIRED");
        record(with(interview("REMINDER", List.of(cadre(posting))), "obligationIds", List.of(id)))
                .statusCode(201)
                .body("answers.obligationId", contains(id));
        get(department, "/obligations/" + id).body("state", equalTo("OPEN"));
        record(with(interview("ADMONITION", List.of(cadre(posting()))), "obligationIds", List.of(id)))
                .statusCode(400);
        record(with(interview("ADMONITION", List.of(cadre(posting))), "obligationIds", List.of(id)))
                .statusCode(201);
        get(department, "/obligations/" + id)
                .body("state", equalTo("CLOSED"))
                .body("closed.act", equalTo("ADMONITION"));

        GivenPosting criticised = posting();
        String other = owed(criticised, Standing.BASICALLY_COMPETENT, "OUTCOME_REQUIRED");
        measure(criticised, "DEMOTION", other).statusCode(400).body("violations.at", hasItem("/obligationId"));
        measure(posting, "CRITICISM", other).statusCode(400);
        String measure = measure(criticised, "CRITICISM", other)
                .statusCode(201)
                .body("obligationId", equalTo(other))
                .extract()
                .path("id");
        get(department, "/obligations/" + other)
                .body("closed.act", equalTo("CRITICISM"))
                .body("closed.byId", equalTo(measure));
        // it was revoked: what it had closed is owed again
        post("/organizational-measures/" + measure + "/revocation", 0, Map.of("on", TODAY.toString(), "reason", "认定有误"))
                .statusCode(200);
        get(department, "/obligations/" + other).body("state", equalTo("OPEN"));
    }

    @Test
    void l5_the_head_of_the_unit_is_held_accountable_and_that_closes_the_obligation() {
        GivenPosting posting = posting();
        String id = owed(posting, Standing.INCOMPETENT, "UNIT_HEAD_ACCOUNTABILITY");
        GivenPosting stranger = posting();
        post(CASES, null, accountability(stranger.unitId(), id))
                .statusCode(400)
                .body("violations.at", hasItem("/unitId"));
        post(CASES, null, with(accountability(posting.unitId(), id), "headName", " "))
                .statusCode(400);
        post(
                        CASES,
                        null,
                        with(
                                accountability(posting.unitId(), id),
                                "decidedOn",
                                TODAY.plusDays(1).toString()))
                .statusCode(400);
        post(CASES, null, accountability(UUID.randomUUID(), null)).statusCode(403);
        String one = post(CASES, null, accountability(posting.unitId(), id))
                .statusCode(201)
                .body("headName", equalTo("丁局长"))
                .body("cadreName", equalTo(posting.cadreName()))
                .body("measure", equalTo("CIRCULAR"))
                .extract()
                .path("id");
        get(department, "/obligations/" + id)
                .body("state", equalTo("CLOSED"))
                .body("closed.act", equalTo("ACCOUNTABILITY"))
                .body("closed.byId", equalTo(one));
        post(CASES, null, accountability(posting.unitId(), null))
                .statusCode(409)
                .body("detail", containsString("已经登记"));
        get(department, CASES + "?unit=" + posting.unitId()).body("items.id", contains(one));
        get(GivenOffices.unit(posting.unitPath()), CASES + "/" + one)
                .statusCode(200)
                .body("may", empty());
        get(GivenOffices.unit(stranger.unitPath()), CASES + "/" + one).statusCode(404);
        get(GivenOffices.cadre(posting.cadreId()), CASES).statusCode(403);
        get(GivenOffices.orgDepartment("460203"), CASES + "/" + one).statusCode(404);
        assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        department.path(),
                        sql -> sql.run("update accountability_case set head_name = '戊' where id = ?::uuid", one)));
        post(CASES + "/" + one + "/revocation", 0, Map.of("on", TODAY.toString(), "reason", "认定有误"))
                .statusCode(200)
                .body("revokedOn", equalTo(TODAY.toString()));
        get(department, "/obligations/" + id).body("state", equalTo("OPEN"));
        post(CASES + "/" + one + "/revocation", 1, Map.of("on", TODAY.toString(), "reason", "再次"))
                .statusCode(409);
        post(CASES, null, accountability(posting.unitId(), id)).statusCode(201);
    }

    @Test
    void k2_where_the_policy_says_so_the_third_absence_of_a_year_obliges_to_a_letter_to_the_unit_besides() {
        GivenParameter.set(
                "absence.obligations", COUNTY, "[{\"times\": 3, \"kind\": \"UNIT_LETTER\", \"workdays\": 15}]");
        GivenPosting twice = posting();
        GivenPosting thrice = posting();
        for (int i = 1; i <= 3; i++) {
            if (i < 3) {
                finding(twice, "ABSENT", LocalDate.of(2025, i, 20));
            }
            finding(thrice, "ABSENT", LocalDate.of(2025, i, 20));
        }
        // another year's is not counted
        finding(twice, "ABSENT", LocalDate.of(2024, 12, 20));
        String letter = null;
        for (GivenPosting posting : List.of(twice, thrice)) {
            UUID grade = GivenGrade.given(
                    department, GivenGrade.of(posting, Standing.INCOMPETENT, LocalDate.of(2025, 12, 25)));
            letter = get(department, "/obligations?grade=" + grade)
                    .body("items", hasSize(posting.equals(thrice) ? 3 : 2))
                    .extract()
                    .path("items.find { it.kind == 'UNIT_LETTER' }?.id");
        }
        post(CASES, null, accountability(thrice.unitId(), letter)).statusCode(409);
        post(CASES, null, with(accountability(thrice.unitId(), letter), "measure", "LETTER"))
                .statusCode(201);
        get(department, "/obligations/" + letter)
                .body("state", equalTo("CLOSED"))
                .body("closed.act", equalTo("LETTER"));
    }

    private String owed(GivenPosting posting, Standing standing, String kind) {
        UUID grade = GivenGrade.given(department, GivenGrade.of(posting, standing, TODAY.minusDays(3)));
        return get(department, "/obligations?grade=" + grade)
                .extract()
                .path("items.find { it.kind == '" + kind + "' }.id");
    }

    private String finding(GivenPosting posting, LocalDate on) {
        return finding(posting, "TASK", on);
    }

    private String finding(GivenPosting posting, String category, LocalDate on) {
        String id = post(
                        GivenOffices.inspector(COUNTY),
                        "/findings",
                        null,
                        Map.of(
                                "targetKind",
                                "CADRE",
                                "targetId",
                                posting.cadreId(),
                                "category",
                                category,
                                "severity",
                                "MINOR",
                                "facts",
                                "台账不实",
                                "foundOn",
                                on.toString()))
                .statusCode(201)
                .extract()
                .path("id");
        post(GivenOffices.inspector(COUNTY), "/findings/" + id + "/issue", 0, Map.of())
                .statusCode(200);
        OwnerRows.beyondScope(
                "finding", "update finding set statement_until = date '2022-01-01' where id = '" + id + "'");
        return id;
    }

    private ValidatableResponse measure(GivenPosting posting, String type, String obligation) {
        return post(
                "/organizational-measures",
                null,
                Map.of(
                        "cadreId",
                        posting.cadreId(),
                        "type",
                        type,
                        "decidedOn",
                        TODAY.toString(),
                        "decidedBy",
                        "县委组织部",
                        "documentNumber",
                        "组发2号",
                        "basis",
                        "考核基本称职",
                        "obligationId",
                        obligation));
    }

    private static Map<String, Object> accountability(UUID unit, String obligation) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "unitId",
                unit,
                "headName",
                "丁局长",
                "headPost",
                "党组书记、局长",
                "cause",
                "UNIT_SUPPORT",
                "facts",
                "选派把关不严",
                "measure",
                "CIRCULAR",
                "decidedOn",
                TODAY.toString(),
                "decidedBy",
                "县纪委监委",
                "documentNumber",
                "问责1号"));
        if (obligation != null) {
            body.put("obligationId", obligation);
        }
        return body;
    }

    private static Map<String, Object> interview(String kind, List<Map<String, Object>> people) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "heldOn",
                TODAY.toString(),
                "place",
                "区委会议室",
                "heldBy",
                "县委组织部",
                "cause",
                "DUTY_NEGLECT",
                "subject",
                "履职不到位、业务不掌握",
                "note",
                "限期一个月整改",
                "interviewees",
                people));
    }

    private static Map<String, Object> cadre(GivenPosting posting) {
        return Map.of("kind", "CADRE", "cadreId", posting.cadreId());
    }

    private static Map<String, Object> head(String kind, String name, String post, String unit) {
        return Map.of("kind", kind, "name", name, "post", post, "unitName", unit);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private ValidatableResponse record(Map<String, Object> body) {
        return post(PATH, null, body);
    }

    private void refused(Map<String, Object> body, String at) {
        record(body).statusCode(400).body("violations.at", hasItem(at));
    }

    private static GivenPosting posting() {
        return GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2020, 1, 1));
    }

    private ValidatableResponse post(String path, Integer version, Map<String, ?> body) {
        return post(department, path, version, body);
    }

    private static ValidatableResponse post(GivenOffice office, String path, Integer version, Map<String, ?> body) {
        var request = office.request().contentType(ContentType.JSON).body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.post("/api/v1" + path).then();
    }

    private static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }
}
