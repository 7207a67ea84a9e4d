package org.zhucun.assessment.obligation;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.kernel.Ids;
import org.zhucun.team.SendLevel;

/** K1 to K3 and K6, down to PostgreSQL and back. The villages lie in 460105 and 460106, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupKConsequencesTest {
    private static final String COUNTY = "460105";
    private static final String REWARDING = "460106";
    private static final String PATH = "/obligations";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** The doors, which other rooms call: named here so that the application keeps them for the tests alone too. */
    @Inject
    Consequences consequences;

    @Inject
    Obligations obligations;

    private final GivenOffice department = GivenOffices.orgDepartment(COUNTY);

    @Test
    void k1_basically_competent_asks_for_one_of_three_outcomes_and_is_overdue_after_thirty_days_without() {
        UUID grade = grade(posting(), Standing.BASICALLY_COMPETENT, TODAY.minusDays(31));
        String id = of(grade)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("OUTCOME_REQUIRED"))
                .body("items[0].dueOn", equalTo(TODAY.minusDays(1).toString()))
                .body("items[0].overdueDays", equalTo(1))
                .body("items[0].outcomes", containsInAnyOrder("CRITICISM", "ADMONITION", "RECALL"))
                .body("items[0].basis", containsString("K1"))
                .extract()
                .path("items[0].id");
        get(department, PATH + "?overdue=true&size=200").body("items.id", hasItem(id));
        // on the thirtieth day it is not
        UUID fresh = grade(posting(), Standing.BASICALLY_COMPETENT, TODAY.minusDays(30));
        of(fresh).body("items[0].overdueDays", equalTo(0));
        // what it does not ask for does not close it, one of the three does
        assertThrows(RuntimeException.class, () -> close(department, id, ClosingAct.PROMOTION));
        of(grade).body("items[0].state", equalTo("OPEN"));
        close(department, id, ClosingAct.CRITICISM);
        of(grade)
                .body("items[0].state", equalTo("CLOSED"))
                .body("items[0].closed.act", equalTo("CRITICISM"))
                .body("items[0].closed.document", equalTo("组发1号"));
    }

    @Test
    void k2_incompetent_opens_exactly_two_obligations_that_stay_open_until_each_is_answered() {
        GivenPosting posting = posting();
        LocalDate on = LocalDate.of(2024, 1, 15);
        GradeGiven given = GivenGrade.of(posting, Standing.INCOMPETENT, on);
        GivenGrade.given(department, given);
        GivenGrade.given(department, given);
        of(given.gradeId())
                .body("items.kind", containsInAnyOrder("RECALL", "UNIT_HEAD_ACCOUNTABILITY"))
                .body("items.debtorPath", everyItem(equalTo(GivenOffices.path(COUNTY))))
                .body("items.may", everyItem(hasItem("act")));
        int open = 2;
        of(given.gradeId()).body("items.findAll { it.state == 'OPEN' }", hasSize(open));
        for (String kind : List.of("RECALL", "UNIT_HEAD_ACCOUNTABILITY")) {
            close(
                    department,
                    idOf(given.gradeId(), kind),
                    kind.equals("RECALL") ? ClosingAct.RECALL : ClosingAct.ACCOUNTABILITY);
            of(given.gradeId()).body("items.findAll { it.state == 'OPEN' }", hasSize(--open));
        }
    }

    @Test
    void k2_two_who_confirm_the_same_grade_at_once_open_two_obligations_together() {
        GradeGiven given = GivenGrade.of(posting(), Standing.INCOMPETENT, LocalDate.of(2023, 1, 15));
        List<CompletableFuture<UUID>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(CompletableFuture.supplyAsync(() -> GivenGrade.given(department, given)));
        }
        both.forEach(CompletableFuture::join);
        of(given.gradeId()).body("items", hasSize(2));
    }

    @Test
    void k3_where_the_policy_says_so_twelve_excellent_and_nine_promoted_leave_three_open() {
        GivenParameter.set(
                Consequences.KEY + "EXCELLENT", REWARDING, "[{\"kind\": \"PROMOTION_FOLLOW_UP\", \"days\": 365}]");
        GivenOffice rewarding = GivenOffices.orgDepartment(REWARDING);
        LocalDate on = LocalDate.of(2018, 3, 1);
        for (int i = 0; i < 12; i++) {
            GivenPosting posting = GivenPosting.in(GivenTeams.village(REWARDING), LocalDate.of(2017, 3, 1));
            UUID grade = GivenGrade.given(rewarding, GivenGrade.of(posting, Standing.EXCELLENT, on));
            if (i < 9) {
                close(rewarding, idOf(rewarding, grade, "PROMOTION_FOLLOW_UP"), ClosingAct.PROMOTION);
            }
        }
        get(rewarding, PATH + "?kind=PROMOTION_FOLLOW_UP&year=2018&state=OPEN&withTotal=true")
                .body("total.count", equalTo(3))
                .body("items", hasSize(3));
        get(rewarding, PATH + "?kind=PROMOTION_FOLLOW_UP&year=2018&withTotal=true")
                .body("total.count", equalTo(12));
        get(rewarding, PATH + "/debtors?region=" + REWARDING)
                .body("find { it.path == '" + GivenOffices.path(REWARDING) + "' }.open", equalTo(3))
                .body("find { it.path == '" + GivenOffices.path(REWARDING) + "' }.overdue", equalTo(3));
        // elsewhere an excellent grade obliges to nothing
        of(grade(posting(), Standing.EXCELLENT, on)).body("items", empty());
        of(grade(posting(), Standing.COMPETENT, on)).body("items", empty());
    }

    @Test
    void k6_what_the_province_sent_is_routed_to_the_province_and_not_carried_out_by_the_county() {
        GradeGiven given =
                GivenGrade.of(posting(), Standing.INCOMPETENT, SendLevel.PROVINCE, LocalDate.of(2024, 1, 20));
        GivenGrade.given(department, given);
        of(given.gradeId())
                .body("items", hasSize(2))
                .body("items.debtorPath", everyItem(equalTo("/46/")))
                .body("items.debtorName", everyItem(containsString("海南")))
                .body("items.may", everyItem(empty()));
        String recall = idOf(given.gradeId(), "RECALL");
        assertThrows(RuntimeException.class, () -> close(department, recall, ClosingAct.RECALL));
        // nor behind the application's back
        DatabaseRefused refused = assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        department.path(),
                        sql -> sql.run(
                                "update obligation set state = 'CLOSED', closed_act = 'RECALL', closed_on = opened_on, closed_by = ?"
                                        + " where id = ?::uuid",
                                Ids.next(),
                                recall)));
        assertTrue(refused.getMessage().contains("another level"), refused.getMessage());
        override(department, recall, 0, "县里建议不办").statusCode(403).body("detail", containsString("上级选派"));
        close(GivenOffices.orgDepartment("46"), recall, ClosingAct.RECALL);
        of(given.gradeId()).body("items.find { it.kind == 'RECALL' }.state", equalTo("CLOSED"));

        GradeGiven city =
                GivenGrade.of(posting(), Standing.BASICALLY_COMPETENT, SendLevel.CITY, LocalDate.of(2024, 1, 20));
        GivenGrade.given(department, city);
        of(city.gradeId()).body("items.debtorPath", contains("/46/4601/"));
    }

    @Test
    void k2_an_override_has_a_reason_and_is_approved_by_another_person_of_a_higher_office_and_listed() {
        UUID grade = grade(posting(), Standing.INCOMPETENT, LocalDate.of(2022, 1, 15));
        String id = idOf(grade, "UNIT_HEAD_ACCOUNTABILITY");
        override(department, id, 0, " ").statusCode(400);
        decide(GivenOffices.orgDepartment("46"), id, 0, true).statusCode(409);
        override(department, id, 0, "单位主要负责人已因同一事项被问责")
                .statusCode(200)
                .body("override.askedBy", equalTo(department.name()));
        override(department, id, 1, "再次").statusCode(409);
        decide(department, id, 1, true).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        // a colleague of the same office is no higher office
        decide(GivenOffices.orgDepartment(COUNTY), id, 1, true).statusCode(403).body("detail", containsString("上级"));
        GivenOffice city = GivenOffices.orgDepartment("4601");
        get(city, "/inbox?kind=obligation-override&size=200").body("items.target", hasItem(id));
        get(city, PATH + "?asked=true&size=200").body("items.id", hasItem(id));
        post(city, PATH + "/" + id + "/override-decision", 1, Map.of("approve", false, "note", " "))
                .statusCode(400)
                .body("violations.at", hasItem("/note"));
        decide(city, id, 1, false)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("may", not(hasItem("decide-override")));
        override(department, id, 2, "单位主要负责人已因同一事项被问责").statusCode(200);
        decide(city, id, 3, true)
                .statusCode(200)
                .body("state", equalTo("OVERRIDDEN"))
                .body("override.by", equalTo(city.name()));
        get(department, PATH + "?state=OVERRIDDEN&size=200").body("items.id", hasItem(id));
        // the database does not take the asker's own approval either
        String other = idOf(grade, "RECALL");
        override(department, other, 0, "理由").statusCode(200);
        for (String path : List.of(department.path(), "/46/")) {
            assertThrows(
                    DatabaseRefused.class,
                    () -> GivenDatabase.asRegion(
                            path,
                            sql -> sql.run(
                                    "update obligation set state = 'OVERRIDDEN', overridden_on = current_date, overridden_by ="
                                            + " override_asked_by, overridden_path = ? where id = ?::uuid",
                                    path,
                                    other)),
                    path);
        }
    }

    @Test
    void k2_a_corrected_grade_withdraws_what_is_open_and_names_what_was_carried_out() {
        UUID grade = grade(posting(), Standing.INCOMPETENT, LocalDate.of(2021, 1, 15));
        close(department, idOf(grade, "UNIT_HEAD_ACCOUNTABILITY"), ClosingAct.ACCOUNTABILITY);
        Undone undone = GivenGrade.corrected(department, grade, "复核更正为称职");
        assertEquals(List.of(ObligationKind.RECALL), kinds(undone.withdrawn()));
        assertEquals(List.of(ObligationKind.UNIT_HEAD_ACCOUNTABILITY), kinds(undone.executed()));
        of(grade)
                .body("items.find { it.kind == 'RECALL' }.state", equalTo("WITHDRAWN"))
                .body("items.find { it.kind == 'RECALL' }.withdrawnReason", equalTo("复核更正为称职"))
                .body("items.find { it.kind == 'UNIT_HEAD_ACCOUNTABILITY' }.state", equalTo("CLOSED"))
                .body("items.find { it.kind == 'UNIT_HEAD_ACCOUNTABILITY' }.correctedOn", equalTo(TODAY.toString()));
        get(department, PATH + "?corrected=true&size=200").body("items.gradeId", hasItem(grade.toString()));
    }

    @Test
    void k2_an_act_that_is_revoked_after_the_correction_of_its_grade_leaves_nothing_to_do() {
        UUID grade = grade(posting(), Standing.INCOMPETENT, LocalDate.of(2020, 3, 15));
        String id = idOf(grade, "UNIT_HEAD_ACCOUNTABILITY");
        UUID act = close(department, id, ClosingAct.ACCOUNTABILITY);
        reopen(act);
        of(grade).body("items.find { it.id == '" + id + "' }.state", equalTo("OPEN"));
        UUID again = close(department, id, ClosingAct.ACCOUNTABILITY);
        GivenGrade.corrected(department, grade, "复核更正为称职");
        reopen(again);
        of(grade)
                .body("items.state", everyItem(equalTo("WITHDRAWN")))
                .body("items.find { it.id == '" + id + "' }.withdrawnReason", equalTo("复核更正为称职"));
    }

    private void reopen(UUID act) {
        GivenGrade.inside(department, () -> {
            Arc.container().instance(Obligations.class).get().reopen(act);
            return null;
        });
    }

    @Test
    void k2_what_is_due_waits_at_the_debtor_and_lies_in_nobody_elses_scope() {
        GivenPosting posting = posting();
        UUID grade = grade(posting, Standing.INCOMPETENT, TODAY.minusDays(40));
        String id = idOf(grade, "RECALL");
        get(department, "/inbox?kind=obligation&size=200").body("items.target", hasItem(id));
        get(GivenOffices.orgDepartment(REWARDING), PATH + "/" + id).statusCode(404);
        get(GivenOffices.orgDepartment(REWARDING), "/inbox?kind=obligation&size=200")
                .body("items.target", not(hasItem(id)));
        get(GivenOffices.unit(posting.unitPath()), PATH + "/" + id)
                .statusCode(200)
                .body("may", empty());
        get(GivenOffices.unit(posting().unitPath()), PATH + "/" + id).statusCode(404);
        get(GivenOffices.township(posting.township()), PATH).statusCode(403);
        get(department, PATH + "?cadre=" + posting.cadreId() + "&size=1")
                .body("items", hasSize(1))
                .body("next", not(equalTo(null)));
        get(department, PATH + "/" + id)
                .body("overdueDays", equalTo(10))
                .body("dueOn", allOf(containsString("-"), not(equalTo(TODAY.toString()))))
                .body("version", greaterThan(-1));
        // what was opened is not rewritten, nor does it go
        for (String text : List.of(
                "update obligation set due_on = due_on + 30 where id = ?::uuid",
                "update obligation set debtor_path = '/46/' where id = ?::uuid",
                "delete from obligation where id = ?::uuid")) {
            assertThrows(DatabaseRefused.class, () -> GivenDatabase.asRegion("/46/", sql -> sql.run(text, id)), text);
        }
    }

    @Test
    void where_the_rule_says_workdays_the_due_day_is_counted_on_the_calendar() {
        String county = "460107";
        GivenParameter.set(
                Consequences.KEY + "BASICALLY_COMPETENT",
                county,
                "[{\"kind\": \"OUTCOME_REQUIRED\", \"workdays\": 5}]");
        GivenOffice office = GivenOffices.orgDepartment(county);
        GivenPosting posting = GivenPosting.in(GivenTeams.village(county), LocalDate.of(2020, 1, 1));
        // Monday 2022-09-26; the national holiday is 10-01 to 10-07, and 10-08 and 10-09 are workdays
        UUID grade = GivenGrade.given(
                office, GivenGrade.of(posting, Standing.BASICALLY_COMPETENT, LocalDate.of(2022, 9, 26)));
        get(office, PATH + "?grade=" + grade)
                .body("items[0].dueOn", equalTo("2022-10-08"))
                .body("items[0].calendar", containsString("2022"));
    }

    private static List<ObligationKind> kinds(List<ObligationRef> obligations) {
        return obligations.stream().map(ObligationRef::kind).toList();
    }

    private UUID grade(GivenPosting posting, Standing standing, LocalDate on) {
        return GivenGrade.given(department, GivenGrade.of(posting, standing, on));
    }

    private static GivenPosting posting() {
        return GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2020, 1, 1));
    }

    private ValidatableResponse of(UUID grade) {
        return get(department, PATH + "?grade=" + grade).statusCode(200);
    }

    private String idOf(UUID grade, String kind) {
        return idOf(department, grade, kind);
    }

    private static String idOf(GivenOffice office, UUID grade, String kind) {
        return get(office, PATH + "?grade=" + grade).extract().path("items.find { it.kind == '" + kind + "' }.id");
    }

    private static UUID close(GivenOffice office, String id, ClosingAct act) {
        return GivenGrade.inside(office, () -> {
            UUID by = Ids.next();
            Arc.container()
                    .instance(Obligations.class)
                    .get()
                    .close(UUID.fromString(id), new ObligationClosing(act, by, TODAY, "组发1号"));
            return by;
        });
    }

    private static ValidatableResponse override(GivenOffice office, String id, int version, String reason) {
        return post(office, PATH + "/" + id + "/override-request", version, Map.of("reason", reason));
    }

    private static ValidatableResponse decide(GivenOffice office, String id, int version, boolean approve) {
        return post(office, PATH + "/" + id + "/override-decision", version, Map.of("approve", approve, "note", "已阅"));
    }

    private static ValidatableResponse post(GivenOffice office, String path, int version, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }
}
