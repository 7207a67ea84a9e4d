package org.zhucun.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Role;

/** 陈述申辩 (I6) over HTTP, down to PostgreSQL and back. The villages lie in 520324, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupISpeechTest {
    private static final String COUNTY = "520324";
    /** A county whose townships have no account. */
    private static final String EMPTY = "520382";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, Object> WORDS = Map.of("words", "当日在镇上开会，有会议签到");

    @Inject
    Findings findings;

    private GivenPosting posting;
    private GivenOffice finder;
    private GivenOffice judge;
    private GivenOffice township;
    private GivenOffice himself;

    @BeforeEach
    void given() {
        posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
        finder = GivenOffices.inspector(COUNTY);
        judge = GivenOffices.inspector(COUNTY);
        township = GivenOffices.township(posting.township());
        himself = GivenOffices.cadre(posting.cadreId());
    }

    @Test
    void i6_two_confirmed_findings_of_2022_count_and_a_disputed_one_is_shown_but_not_counted() {
        GivenFinding first = over(about("TASK", "2022-03-01").issued(finder));
        GivenFinding second = over(about("COMMUTING", "2022-06-01").issued(finder));
        GivenFinding disputed = about("ABSENT", "2022-09-01").issued(finder).takes(himself, "objection", WORDS);
        over(disputed);
        String sheet =
                GivenFinding.PATH + "?cadre=" + posting.cadreId() + "&from=2022-01-01&to=2022-12-31&withTotal=true";
        get(judge, sheet).body("items", hasSize(3)).body("items.counts", contains(false, true, true));
        get(judge, sheet + "&counts=true")
                .body("total.count", equalTo(2))
                .body("items.id", contains(second.id, first.id));
        get(judge, sheet + "&dispute=OPEN").body("items.id", contains(disputed.id));
        List<FindingRef> shown = Caller.as(
                judge.office(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> findings.ofCadre(
                                posting.cadreId(), LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))));
        assertEquals(
                List.of(true, true, false),
                shown.stream().map(FindingRef::counts).toList());
        disputed.takes(judge, "objection-decision", Map.of("decision", "DISMISSED", "reason", "签到表不是当日"));
        get(judge, sheet + "&counts=true").body("total.count", equalTo(3));
    }

    @Test
    void i6_an_upheld_objection_withdraws_the_finding_which_stays_visible_and_stands_still() {
        GivenFinding finding = about("ABSENT", "2022-09-01").issued(finder).takes(himself, "objection", WORDS);
        finding.takes(judge, "objection-decision", Map.of("decision", "UPHELD", "reason", "会议签到属实"));
        finding.readBy(township)
                .then()
                .statusCode(200)
                .body("dispute", equalTo("UPHELD"))
                .body("counts", equalTo(false))
                .body("may", empty())
                .body("history.action", hasItems("OBJECTED", "OBJECTION_UPHELD"))
                .body("history.note", hasItems((String) WORDS.get("words"), "会议签到属实"));
        over(finding).readBy(judge).then().body("counts", equalTo(false));
        finding.tries(township, "acceptance", null).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        waiting(township, "finding-rectification").body("items.id", not(hasItem(finding.id)));
    }

    @Test
    void i6_an_objection_is_decided_by_another_than_the_finder_and_not_by_who_raised_it() {
        GivenFinding finding = about("ABSENT", "2022-09-01").issued(finder).takes(himself, "objection", WORDS);
        Map<String, Object> upheld = Map.of("decision", "UPHELD", "reason", "属实");
        for (GivenOffice one : List.of(finder, GivenOffices.also(himself, Role.INSPECTOR, COUNTY))) {
            finding.tries(one, "objection-decision", upheld)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("SEPARATION_OF_DUTIES"));
        }
        finding.tries(township, "objection-decision", upheld).then().statusCode(403);
        finding.tries(GivenOffices.inspector("520325"), "objection-decision", upheld)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        finding.tries(judge, "objection-decision", Map.of("decision", "UPHELD", "reason", " "))
                .then()
                .statusCode(400)
                .body("violations.at", contains("/reason"));
        finding.takes(judge, "objection-decision", Map.of("decision", "DISMISSED", "reason", "不属实"));
        finding.tries(judge, "objection-decision", upheld).then().statusCode(409);
        finding.tries(himself, "objection", WORDS).then().statusCode(409);
    }

    @Test
    void i6_a_statement_is_made_in_its_term_of_workdays_and_a_late_one_is_refused_with_words() {
        GivenFinding finding = about("TASK", "2022-09-01").issued(finder);
        String until = finding.readBy(township)
                .then()
                .body("statementUntil", notNullValue())
                .body("counts", equalTo(false))
                .body("may", hasItem("state"))
                .body("may", not(hasItem("object")))
                .extract()
                .path("statementUntil");
        assertEquals(until, workdayAfter(TODAY, 5));
        finding.takes(township, "statement", WORDS);
        finding.readBy(judge).then().body("history.action", hasItem("STATED")).body("dispute", equalTo(null));
        over(finding);
        finding.readBy(township).then().body("may", not(hasItem("state"))).body("counts", equalTo(true));
        for (String step : List.of("statement", "objection")) {
            finding.tries(himself, step, WORDS)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("RULE_VIOLATED"))
                    .body("rule.id", equalTo("I6"))
                    .body("detail", containsString("不再受理"));
        }
    }

    @Test
    void i6_a_cadre_speaks_of_what_was_found_about_him_and_a_stranger_does_not() {
        GivenFinding finding = about("ABSENT", "2022-09-01").issued(finder);
        GivenPosting another = GivenPosting.in(posting.village(), LocalDate.of(2021, 5, 7));
        finding.tries(GivenOffices.cadre(another.cadreId()), "objection", WORDS)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        finding.tries(GivenOffices.unit(another.unitPath()), "statement", WORDS)
                .then()
                .statusCode(403);
        waiting(himself, "finding-statement").body("items.id", hasItem(finding.id));
        finding.takes(himself, "objection", WORDS);
        waiting(himself, "finding-statement").body("items.id", not(hasItem(finding.id)));
        waiting(judge, "finding-objection").body("items.id", hasItem(finding.id));
        waiting(finder, "finding-objection").body("items.id", not(hasItem(finding.id)));
        finding.takes(judge, "objection-decision", Map.of("decision", "DISMISSED", "reason", "不属实"));
        waiting(judge, "finding-objection").body("items.id", not(hasItem(finding.id)));
    }

    @Test
    void i7_a_finding_against_a_township_and_no_cadre_is_valid_and_answered_by_the_township_alone() {
        Map<String, Object> body = new HashMap<>(body("STAFFING", "2022-09-01"));
        body.put("targetKind", "TOWNSHIP");
        body.put("targetId", posting.township());
        GivenFinding finding = GivenFinding.recorded(finder, body).issued(finder);
        finding.readBy(township)
                .then()
                .statusCode(200)
                .body("target.kind", equalTo("TOWNSHIP"))
                .body("cadreId", equalTo(null))
                .body("may", hasItem("state"));
        waiting(township, "finding-statement").body("items.id", hasItem(finding.id));
        for (GivenOffice other : List.of(himself, GivenOffices.unit(posting.unitPath()))) {
            finding.tries(other, "statement", WORDS).then().statusCode(403);
        }
        finding.takes(township, "statement", WORDS)
                .accepted(township)
                .rectified(township)
                .verified(judge, "VERIFIED");
    }

    @Test
    void i7_care_that_was_not_delivered_is_answered_by_the_unit_and_seen_by_no_township() {
        Map<String, Object> body = new HashMap<>(body("CARE_NOT_DELIVERED", "2022-09-01"));
        body.put("targetKind", "UNIT");
        body.put("targetId", posting.unitId().toString());
        GivenFinding finding = GivenFinding.recorded(finder, body).issued(finder);
        finding.tries(township, "statement", WORDS).then().statusCode(403);
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        waiting(unit, "finding-statement").body("items.id", hasItem(finding.id));
        finding.takes(unit, "statement", WORDS);
        waiting(unit, "finding-statement").body("items.id", not(hasItem(finding.id)));
    }

    @Test
    void i9_care_is_not_laid_to_the_cadre_or_the_team_when_it_is_recorded_nor_when_it_is_edited() {
        for (Map<String, Object> body :
                List.of(body("CARE_NOT_DELIVERED", "2022-09-01"), GivenFinding.aboutTeam(posting))) {
            Map<String, Object> care = new HashMap<>(body);
            care.put("category", "CARE_NOT_DELIVERED");
            finder.request()
                    .contentType(ContentType.JSON)
                    .body(care)
                    .post(GivenFinding.PATH)
                    .then()
                    .statusCode(422)
                    .body("rule.id", equalTo("I9"));
        }
        GivenFinding draft = about("TASK", "2022-09-01");
        draft.edits(finder, Map.of("category", "CARE_NOT_DELIVERED", "severity", "MINOR", "facts", "体检未办"))
                .then()
                .statusCode(422)
                .body("rule.id", equalTo("I9"));
    }

    @Test
    void i6_only_who_is_inspected_answers_the_township_not_for_a_cadres_objection_nor_the_sending_unit_for_him() {
        GivenFinding finding = about("TASK", "2022-09-01").issued(finder);
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        finding.readBy(unit).then().statusCode(200).body("may", empty());
        for (String step : List.of("statement", "objection")) {
            finding.tries(unit, step, WORDS).then().statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        finding.tries(unit, "acceptance", null).then().statusCode(403);
        finding.tries(unit, "extension", Map.of("until", "2099-01-01", "reason", "忙"))
                .then()
                .statusCode(403);
        finding.tries(township, "objection", WORDS).then().statusCode(403);
        GivenOffice office = GivenOffices.stationingOffice(COUNTY);
        finding.tries(office, "statement", WORDS).then().statusCode(403);
        finding.tries(office, "acceptance", null).then().statusCode(403);
        finding.takes(township, "statement", WORDS).accepted(township);
    }

    @Test
    void i6_where_nobody_holds_the_township_the_county_office_states_and_rectifies_in_its_place() {
        GivenPosting lonely = GivenPosting.in(GivenTeams.village(EMPTY), LocalDate.of(2021, 5, 7));
        GivenOffice inspector = GivenOffices.inspector(EMPTY);
        GivenFinding finding = GivenFinding.draft(inspector, lonely).issued(inspector);
        GivenOffice office = GivenOffices.stationingOffice(EMPTY);
        waiting(office, "finding-statement").body("items.id", hasItem(finding.id));
        finding.takes(office, "statement", WORDS).accepted(office).rectified(office);
    }

    @Test
    void i6_who_stated_or_is_the_cadre_himself_neither_judges_nor_verifies_in_another_office() {
        GivenFinding finding = about("TASK", "2022-09-01")
                .issued(finder)
                .takes(township, "statement", WORDS)
                .takes(himself, "objection", WORDS);
        GivenOffice stated = GivenOffices.also(township, Role.INSPECTOR, COUNTY);
        finding.tries(stated, "objection-decision", Map.of("decision", "UPHELD", "reason", "属实"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        finding.takes(judge, "objection-decision", Map.of("decision", "DISMISSED", "reason", "不属实"));
        GivenFinding silent = about("COMMUTING", "2022-09-02")
                .issued(finder)
                .accepted(township)
                .rectified(township);
        silent.tries(
                        GivenOffices.also(himself, Role.INSPECTOR, COUNTY),
                        "verification",
                        Map.of("result", "VERIFIED", "note", "好"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
    }

    @Test
    void i6_while_an_objection_is_open_nothing_is_verified_or_closed() {
        GivenFinding finding = about("TASK", "2022-09-01")
                .issued(finder)
                .accepted(township)
                .rectified(township)
                .takes(himself, "objection", WORDS);
        finding.readBy(judge).then().body("may", not(hasItem("verify"))).body("may", hasItem("judge"));
        waiting(judge, "finding-inspection").body("items.id", not(hasItem(finding.id)));
        finding.tries(judge, "verification", Map.of("result", "VERIFIED", "note", "好"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        finding.takes(judge, "objection-decision", Map.of("decision", "DISMISSED", "reason", "不属实"))
                .verified(judge, "VERIFIED");
    }

    @Test
    void i6_nothing_is_due_before_the_inspected_are_heard() {
        GivenFinding finding = about("TASK", "2022-09-01");
        finding.tries(finder, "issue", Map.of("dueOn", TODAY.plusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("violations.at", contains("/dueOn"));
        finding.takes(finder, "issue", Map.of("dueOn", TODAY.plusDays(30).toString()));
    }

    @Test
    void a_term_of_workdays_goes_round_the_national_day_and_over_its_days_made_up_for() {
        // 2022: 1 to 7 October are free, Saturday 8 and Sunday 9 are worked
        assertEquals("2022-10-12", workdayAfter(LocalDate.of(2022, 9, 30), 5));
        assertEquals("2022-10-08", workdayAfter(LocalDate.of(2022, 9, 30), 1));
        assertEquals("2022-03-21", workdayAfter(LocalDate.of(2022, 3, 18), 1));
        // a year that nobody has published has its weekends, and says so
        String said = GivenDatabase.asRegion(
                "/52/",
                sql -> sql.texts("select calendar from workday_after('/52/', date '2099-12-30', 3)")
                        .get(0));
        assertEquals("2099:-;2100:-", said);
    }

    private GivenFinding about(String category, String on) {
        return GivenFinding.recorded(finder, body(category, on));
    }

    private Map<String, Object> body(String category, String on) {
        return Map.of(
                "targetKind",
                "CADRE",
                "targetId",
                posting.cadreId().toString(),
                "category",
                category,
                "severity",
                "MODERATE",
                "facts",
                "抽查 " + posting.cadreName(),
                "foundOn",
                on);
    }

    /** The term of its statement, as time would end it. */
    private static GivenFinding over(GivenFinding finding) {
        OwnerRows.beyondScope(
                "finding", "update finding set statement_until = date '2022-12-31' where id = '" + finding.id + "'");
        return finding;
    }

    private static String workdayAfter(LocalDate day, int days) {
        return GivenDatabase.asRegion(
                "/52/",
                sql -> sql.texts("select day::text from workday_after('/52/', ?, ?)", day, days)
                        .get(0));
    }

    private static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get(path).then().statusCode(200);
    }

    private static ValidatableResponse waiting(GivenOffice office, String kind) {
        return get(office, "/api/v1/inbox?size=200&kind=" + kind);
    }
}
