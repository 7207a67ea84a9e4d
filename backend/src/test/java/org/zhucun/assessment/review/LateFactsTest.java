package org.zhucun.assessment.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.zhucun.assessment.year.GivenAssessment.disputed;
import static org.zhucun.assessment.year.GivenAssessment.finding;
import static org.zhucun.assessment.year.GivenAssessment.form;
import static org.zhucun.assessment.year.GivenAssessment.get;
import static org.zhucun.assessment.year.GivenAssessment.graded;
import static org.zhucun.assessment.year.GivenAssessment.opened;
import static org.zhucun.assessment.year.GivenAssessment.post;
import static org.zhucun.assessment.year.GivenAssessment.round;
import static org.zhucun.assessment.year.GivenAssessment.roundStep;
import static org.zhucun.assessment.year.GivenAssessment.sheetOf;
import static org.zhucun.assessment.year.GivenAssessment.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** What comes to light after a grade is shown to who gave it and changes nothing by itself. Counties of 3607 where no other test assesses. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class LateFactsTest {
    private static final LocalDate SINCE = LocalDate.of(2021, 3, 1);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void k_an_objection_dismissed_after_the_grade_is_shown_and_the_grade_it_forbids_is_corrected_not_kept() {
        GivenOffice county = GivenOffices.orgDepartment("360726");
        GivenPosting best = posting("360726");
        List<GivenPosting> others = List.of(posting("360726"), posting("360726"), posting("360726"));
        String finding = finding(best, "TASK", "SERIOUS", LocalDate.of(2022, 4, 1));
        disputed(finding);
        String round = opened(county, "2022", "CADRE");
        others.forEach(one -> graded(county, sheetOf(county, round, one.cadreId()), "COMPETENT"));
        String sheet = graded(county, sheetOf(county, round, best.cadreId()), "EXCELLENT");
        get(county, "/assessment-sheets/" + sheet).body("doubts", empty()).body("may", not(hasItem("keep")));

        dismissed(finding);
        get(county, "/assessment-sheets/" + sheet)
                .statusCode(200)
                .body("grade", equalTo("EXCELLENT"))
                .body("doubts.kind", contains("FINDING_COUNTS"))
                .body("doubts[0].fact", equalTo(finding))
                .body("doubts[0].severity", equalTo("SERIOUS"))
                .body("doubts[0].on", equalTo("2022-04-01"))
                .body("may", hasItem("keep"));
        get(county, "/assessment-sheets?round=" + round)
                .body("items.find { it.id == '" + sheet + "' }.doubts", equalTo(1))
                .body("items.doubts.sum()", equalTo(1));
        get(county, "/inbox?kind=grade-doubt&size=200")
                .body("items.target", contains(sheet))
                .body("items[0].title", containsString("新情况 1 项"));
        // a department of another county reads nothing of it
        get(GivenOffices.orgDepartment("360728"), "/inbox?kind=grade-doubt&size=200")
                .body("items.target", not(hasItem(sheet)));
        roundStep(county, round, "closure", null)
                .statusCode(409)
                .body("detail", containsString("1 个对象"))
                .body("violations.at", contains("/sheets"))
                .body("violations[0].message", containsString(best.cadreName()));

        keep(county, sheet, finding).statusCode(422).body("rule.id", equalTo("K-FINDINGS"));
        step(
                        GivenOffices.orgDepartment("360726"),
                        sheet,
                        "correction",
                        Map.of("grade", "COMPETENT", "reason", "异议不成立，问题查实"))
                .statusCode(200)
                .body("doubts", empty())
                .body("facts.findings.counts", contains(true));
        get(county, "/inbox?kind=grade-doubt&size=200").body("items.target", not(hasItem(sheet)));
        roundStep(county, round, "closure", null).statusCode(200);
    }

    @Test
    void k_a_grade_is_let_stand_with_a_reason_by_its_department_alone_and_only_for_the_facts_that_were_looked_at() {
        GivenOffice county = GivenOffices.orgDepartment("360728");
        GivenPosting posting = posting("360728");
        String first = finding(posting, "TASK", "MINOR", LocalDate.of(2022, 4, 1));
        String upheld = finding(posting, "TASK", "MINOR", LocalDate.of(2022, 5, 1));
        disputed(first);
        String round = opened(county, "2022", "CADRE");
        String sheet = graded(county, sheetOf(county, round, posting.cadreId()), "COMPETENT");
        keep(county, sheet, first).statusCode(409);
        dismissed(first);
        decided(disputedNow(upheld), "UPHELD");
        get(county, "/assessment-sheets/" + sheet)
                .body("doubts.kind", contains("FINDING_COUNTS", "FINDING_FALLEN"))
                .body("doubts.fact", contains(first, upheld));

        keep(GivenOffices.stationingOffice("360728"), sheet, first).statusCode(403);
        keep(GivenOffices.orgDepartment("360729"), sheet, first).statusCode(403);
        keep(county, sheet, first, UUID.randomUUID().toString()).statusCode(409).body("detail", containsString("刷新"));
        step(county, sheet, "review", Map.of("facts", List.of(first), "reason", " "))
                .statusCode(400);
        keep(county, sheet, first)
                .statusCode(200)
                .body("grade", equalTo("COMPETENT"))
                .body("grades", hasSize(1))
                .body("doubts.fact", contains(upheld))
                .body("reviews", hasSize(1))
                .body("reviews[0].doubts.fact", contains(first))
                .body("reviews[0].reason", equalTo("情节轻微，不影响等次"))
                .body("reviews[0].on", equalTo(TODAY.toString()));
        // the same twice, and by who read it before
        keep(county, sheet, first).statusCode(409);
        county.request()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("facts", List.of(upheld), "reason", "已撤销"))
                .post("/api/v1/assessment-sheets/" + sheet + "/review")
                .then()
                .statusCode(412);
        roundStep(county, round, "closure", null).statusCode(409);
        keep(county, sheet, upheld).statusCode(200).body("doubts", empty());
        roundStep(county, round, "closure", null).statusCode(200);

        // he reads what was decided, and not what was only looked at
        String late = finding(posting, "TASK", "MINOR", LocalDate.of(2022, 6, 1));
        get(county, "/assessment-sheets/" + sheet).body("doubts.fact", contains(late));
        get(GivenOffices.cadre(posting.cadreId()), "/assessment-sheets/" + sheet)
                .statusCode(200)
                .body("doubts", empty())
                .body("reviews", hasSize(2));
    }

    @Test
    void f7_absences_entered_or_corrected_in_the_register_after_the_grade_are_shown_with_their_days() {
        GivenOffice county = GivenOffices.orgDepartment("360729");
        GivenPosting posting = posting("360729");
        GivenRegisters.away(posting.township(), posting.id(), LocalDate.of(2022, 3, 7), 1, "UNEXCUSED_ABSENCE");
        String round = opened(county, "2022", "CADRE");
        String sheet = graded(county, sheetOf(county, round, posting.cadreId()), "COMPETENT");
        get(county, "/assessment-sheets/" + sheet).body("doubts", empty());

        GivenRegisters.away(posting.township(), posting.id(), LocalDate.of(2022, 3, 7), 1, "LEAVE");
        GivenRegisters.away(posting.township(), posting.id(), LocalDate.of(2022, 6, 1), 2, "UNEXCUSED_ABSENCE");
        // a rest day entered late bears on no grade, nor does an absence of another year
        GivenRegisters.away(posting.township(), posting.id(), LocalDate.of(2022, 7, 4), 1, "REST");
        GivenRegisters.away(posting.township(), posting.id(), LocalDate.of(2023, 1, 4), 1, "UNEXCUSED_ABSENCE");
        get(county, "/assessment-sheets/" + sheet)
                .body("doubts.kind", contains("ABSENCE_TAKEN_BACK", "ABSENCE_ENTERED", "ABSENCE_ENTERED"))
                .body("doubts.on", contains("2022-03-07", "2022-06-01", "2022-06-02"))
                .body("doubts[1].since", equalTo(TODAY.toString()))
                .body("facts.register.unexcused", equalTo(1.0f));
        get(county, "/inbox?kind=grade-doubt&size=200").body("items.target", hasItem(sheet));
    }

    @Test
    void f7_an_absence_of_the_running_month_entered_after_the_grade_is_shown_though_its_month_is_not_over() {
        GivenOffice county = GivenOffices.orgDepartment("360703");
        GivenPosting posting = posting("360703");
        // a period that ended yesterday
        post(county, "/assessment-templates", form("360703", "CADRE")).statusCode(201);
        LocalDate day = TODAY.minusDays(1);
        String round = post(
                        county,
                        "/assessment-rounds",
                        round("360703", "ANNUAL", day.minusYears(1).toString(), day.toString(), "CADRE"))
                .statusCode(201)
                .extract()
                .path("id");
        String sheet = graded(county, sheetOf(county, round, posting.cadreId()), "COMPETENT");
        get(county, "/assessment-sheets/" + sheet).body("doubts", empty());
        GivenRegisters.away(posting.township(), posting.id(), day, 1, "UNEXCUSED_ABSENCE");
        get(county, "/assessment-sheets/" + sheet)
                .body("doubts.kind", contains("ABSENCE_ENTERED"))
                .body("doubts.on", contains(day.toString()));
        get(county, "/inbox?kind=grade-doubt&size=200").body("items.target", hasItem(sheet));
    }

    @Test
    void k_what_a_rule_lets_be_explained_is_explained_before_the_grade_stands_or_is_corrected() {
        GivenOffice county = GivenOffices.orgDepartment("360731");
        GivenOffice second = GivenOffices.orgDepartment("360731");
        GivenPosting posting = posting("360731");
        String round = opened(county, "2022", "CADRE");
        String sheet = graded(county, sheetOf(county, round, posting.cadreId()), "COMPETENT");
        explain(county, sheet, "COMPETENT", second).statusCode(409).body("detail", containsString("没有需要说明"));
        String first = finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 4, 1));
        String other = finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 8, 1));
        get(county, "/assessment-sheets/" + sheet).body("doubts.fact", hasItems(first, other));

        keep(county, sheet, first, other)
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.id", equalTo("K-LADDER"));
        explain(GivenOffices.stationingOffice("360731"), sheet, "COMPETENT", second)
                .statusCode(403);
        explain(county, sheet, "COMPETENT", second).statusCode(200).body("grade", equalTo("COMPETENT"));
        explain(county, sheet, "COMPETENT", second).statusCode(409);
        keep(county, sheet, first, other).statusCode(409).body("detail", containsString("审批人同意后"));
        approve(second, posting);
        keep(county, sheet, first, other).statusCode(200).body("doubts", empty());

        // a correction asks in the same way
        step(second, sheet, "correction", Map.of("grade", "BASICALLY_COMPETENT", "reason", "两次脱岗"))
                .statusCode(200);
        GivenOffice third = GivenOffices.orgDepartment("360731");
        Map<String, Object> better = Map.of("grade", "EXCELLENT", "reason", "再议");
        // a correction carries no reason of this kind that nobody would read
        Map<String, Object> carried = new HashMap<>(better);
        carried.put("justification", Map.of("reason", "理由", "approverAccountId", second.accountId()));
        step(third, sheet, "correction", carried).statusCode(400);
        step(third, sheet, "correction", better).statusCode(422).body("code", equalTo("JUSTIFICATION_REQUIRED"));
        explain(third, sheet, "EXCELLENT", second).statusCode(200);
        step(third, sheet, "correction", better).statusCode(409).body("detail", containsString("审批人同意后"));
    }

    private static GivenPosting posting(String county) {
        return GivenPosting.in(GivenTeams.village(county), SINCE);
    }

    private static ValidatableResponse keep(GivenOffice office, String sheet, String... facts) {
        return step(office, sheet, "review", Map.of("facts", List.of(facts), "reason", "情节轻微，不影响等次"));
    }

    private static ValidatableResponse explain(GivenOffice office, String sheet, String grade, GivenOffice approver) {
        return step(
                office,
                sheet,
                "explanation",
                Map.of(
                        "grade",
                        grade,
                        "justification",
                        Map.of("reason", "当日送医，事后补证", "approverAccountId", approver.accountId())));
    }

    private static void approve(GivenOffice approver, GivenPosting about) {
        String id = get(approver, "/policies/exceptions?subject=" + about.cadreId())
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String version = get(approver, "/policies/exceptions/" + id).extract().header("ETag");
        approver.request()
                .header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("approve", true, "note", "已核"))
                .post("/api/v1/policies/exceptions/" + id + "/decision")
                .then()
                .statusCode(200);
    }

    private static String disputedNow(String finding) {
        disputed(finding);
        return finding;
    }

    private static void dismissed(String finding) {
        decided(finding, "DISMISSED");
    }

    /** Somebody has decided on the objection. */
    private static void decided(String finding, String dispute) {
        OwnerRows.beyondScope(
                "finding",
                "update finding set dispute = '" + dispute + "', dispute_decided_by = '" + new UUID(7, 8)
                        + "' where id = '" + finding + "'");
    }
}
