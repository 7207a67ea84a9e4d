package org.zhucun.assessment.sheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhucun.assessment.year.GivenAssessment.confirm;
import static org.zhucun.assessment.year.GivenAssessment.disputed;
import static org.zhucun.assessment.year.GivenAssessment.finding;
import static org.zhucun.assessment.year.GivenAssessment.form;
import static org.zhucun.assessment.year.GivenAssessment.get;
import static org.zhucun.assessment.year.GivenAssessment.graded;
import static org.zhucun.assessment.year.GivenAssessment.obligations;
import static org.zhucun.assessment.year.GivenAssessment.opened;
import static org.zhucun.assessment.year.GivenAssessment.part;
import static org.zhucun.assessment.year.GivenAssessment.post;
import static org.zhucun.assessment.year.GivenAssessment.proposal;
import static org.zhucun.assessment.year.GivenAssessment.propose;
import static org.zhucun.assessment.year.GivenAssessment.round;
import static org.zhucun.assessment.year.GivenAssessment.roundStep;
import static org.zhucun.assessment.year.GivenAssessment.sheetOf;
import static org.zhucun.assessment.year.GivenAssessment.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** What stands on a sheet, what it forbids, who proposes and who confirms, and what the assessed can do. Counties of 5134. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class SheetTest {
    private static final LocalDate SINCE = LocalDate.of(2021, 3, 1);

    @Test
    void i6_two_confirmed_findings_of_2022_stand_on_the_sheet_and_one_under_dispute_is_shown_and_not_counted() {
        GivenOffice county = GivenOffices.orgDepartment("513422");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513422"), SINCE);
        String first = finding(posting, "TASK", "MINOR", LocalDate.of(2022, 4, 1));
        String second = finding(posting, "TASK", "MINOR", LocalDate.of(2022, 5, 1));
        String third = finding(posting, "TASK", "SERIOUS", LocalDate.of(2022, 6, 1));
        finding(posting, "TASK", "SERIOUS", LocalDate.of(2021, 12, 31));
        disputed(third);
        String round = opened(county, "2022", "CADRE");
        String sheet = sheetOf(county, round, posting.cadreId());
        get(county, "/assessment-sheets/" + sheet)
                .body("facts.findings.id", contains(first, second, third))
                .body("facts.findings.counts", contains(true, true, false))
                .body("facts.findings[2].dispute", equalTo("OPEN"));
        get(county, "/assessment-sheets?round=" + round)
                .body("items[0].findings", equalTo(2))
                .body("items[0].disputed", equalTo(1));
        // what is under dispute forbids nothing
        graded(county, sheet, "COMPETENT");

        // what the grade rested on stays, whatever becomes of the finding
        String digest = get(county, "/assessment-sheets/" + sheet).extract().path("grades[0].digest");
        disputed(first);
        get(county, "/assessment-sheets/" + sheet)
                .body("facts.findings.counts", contains(true, true, false))
                .body("grades[0].digest", equalTo(digest));
    }

    @Test
    void k_a_sheet_is_made_of_register_leave_training_and_measures_without_anybody_writing_them() {
        GivenOffice county = GivenOffices.orgDepartment("513423");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513423"), SINCE);
        String township = posting.township();
        GivenRegisters.away(township, posting.id(), LocalDate.of(2022, 3, 7), 10, "REST");
        GivenRegisters.away(township, posting.id(), LocalDate.of(2022, 5, 9), 3, "OFFICIAL_TRIP");
        GivenRegisters.away(township, posting.id(), LocalDate.of(2022, 6, 1), 2, "UNEXCUSED_ABSENCE");
        GivenRegisters.away(township, posting.id(), LocalDate.of(2021, 12, 30), 1, "REST");
        post(
                        county,
                        "/trainings",
                        Map.of(
                                "title",
                                "全县集中轮训",
                                "kind",
                                "COLLECTIVE",
                                "organizerLevel",
                                "COUNTY",
                                "organizerName",
                                "县委组织部",
                                "regionCode",
                                "513423",
                                "startedOn",
                                "2022-07-04",
                                "days",
                                3,
                                "attendees",
                                List.of(Map.of("cadreId", posting.cadreId()))))
                .statusCode(201);
        post(
                        county,
                        "/organizational-measures",
                        Map.of(
                                "cadreId",
                                posting.cadreId(),
                                "type",
                                "CRITICISM",
                                "decidedOn",
                                "2022-06-10",
                                "decidedBy",
                                "县委组织部",
                                "documentNumber",
                                "组发〔2022〕9号",
                                "basis",
                                "两次不在岗"))
                .statusCode(201);
        String round = opened(county, "2022", "CADRE", "TEAM");
        get(county, "/assessment-sheets/" + sheetOf(county, round, posting.cadreId()))
                .body("facts.register.posted", equalTo(365))
                .body("facts.register.rest", equalTo(10.0f))
                .body("facts.register.officialTrip", equalTo(3.0f))
                .body("facts.register.unexcused", equalTo(2.0f))
                // a course of three days is in the register already
                .body("facts.register.training", equalTo(3.0f))
                .body("facts.register.inVillage", equalTo(347.0f))
                .body("facts.register.counted", equalTo(353.0f))
                .body("facts.register.required", equalTo(200))
                .body("facts.trainings.title", contains("全县集中轮训"))
                .body("facts.measures.type", contains("CRITICISM"))
                .body("facts.visits", equalTo(0))
                .body("facts.tasks", nullValue());
        get(county, "/assessment-sheets?objectKind=TEAM&round=" + round)
                .body("items.teamId", contains(posting.teamId().toString()))
                .body("items[0].counted", nullValue());
    }

    @Test
    void w2_8_absence_two_confirmed_absences_leave_basically_competent_where_the_document_says_so() {
        GivenParameter.set(
                "absence.ladder",
                "513424",
                "[{\"times\": 1, \"highestGrade\": \"COMPETENT\"}, {\"times\": 2, \"highestGrade\": \"BASICALLY_COMPETENT\"},"
                        + " {\"times\": 3, \"highestGrade\": \"INCOMPETENT\"}]");
        GivenPosting posting = twiceAbsent("513424");
        GivenOffice county = GivenOffices.orgDepartment("513424");
        String sheet = sheetOf(county, opened(county, "2022", "CADRE"), posting.cadreId());
        GivenOffice office = GivenOffices.stationingOffice("513424");
        for (String tooGood : List.of("EXCELLENT", "COMPETENT")) {
            propose(office, sheet, tooGood)
                    .statusCode(422)
                    .body("code", equalTo("RULE_VIOLATED"))
                    .body("rule.id", equalTo("K-LADDER"))
                    .body("rule.found", containsString("2 次（2022年4月1日、2022年8月1日"))
                    .body("rule.found", containsString("最高可评基本称职"))
                    .body("rule.source", equalTo("测试文件"));
        }
        propose(office, sheet, "BASICALLY_COMPETENT").statusCode(200);
        // nor does who confirms give more
        confirm(county, sheet, "COMPETENT").statusCode(422).body("rule.id", equalTo("K-LADDER"));
        confirm(county, sheet, "BASICALLY_COMPETENT").statusCode(200);
    }

    @Test
    void w2_8_absence_the_other_document_leaves_competent_after_two() {
        GivenParameter.set(
                "absence.ladder",
                "513431",
                "[{\"times\": 1, \"highestGrade\": \"COMPETENT\"}, {\"times\": 2, \"highestGrade\": \"COMPETENT\"},"
                        + " {\"times\": 3, \"highestGrade\": \"INCOMPETENT\"}]");
        GivenPosting posting = twiceAbsent("513431");
        GivenOffice county = GivenOffices.orgDepartment("513431");
        String sheet = sheetOf(county, opened(county, "2022", "CADRE"), posting.cadreId());
        GivenOffice office = GivenOffices.stationingOffice("513431");
        propose(office, sheet, "EXCELLENT").statusCode(422).body("rule.found", containsString("最高可评称职"));
        propose(office, sheet, "COMPETENT").statusCode(200);
    }

    @Test
    void the_national_ladder_can_be_explained_and_the_explanation_has_an_approver() {
        GivenPosting posting = twiceAbsent("513426");
        GivenOffice county = GivenOffices.orgDepartment("513426");
        String sheet = sheetOf(county, opened(county, "2022", "CADRE"), posting.cadreId());
        GivenOffice office = GivenOffices.stationingOffice("513426");
        propose(office, sheet, "COMPETENT").statusCode(422).body("code", equalTo("JUSTIFICATION_REQUIRED"));
        Map<String, Object> explained = proposal("COMPETENT");
        explained.put("justification", Map.of("reason", "当日送医，事后补证", "approverAccountId", county.accountId()));
        step(office, sheet, "proposal", explained).statusCode(200);
        // what nobody has approved yet, or somebody refused, decides nothing
        GivenOffice second = GivenOffices.orgDepartment("513426");
        confirm(second, sheet, "COMPETENT").statusCode(409).body("detail", containsString("审批人同意后"));
        decideException(county, posting, false);
        confirm(second, sheet, "COMPETENT").statusCode(409);
        step(office, sheet, "proposal", explained).statusCode(200);
        decideException(county, posting, true);
        confirm(second, sheet, "COMPETENT").statusCode(200);
    }

    @Test
    void a_serious_finding_forbids_excellent_and_nothing_else() {
        GivenOffice county = GivenOffices.orgDepartment("513427");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513427"), SINCE);
        finding(posting, "TASK", "SERIOUS", LocalDate.of(2022, 4, 1));
        String sheet = sheetOf(county, opened(county, "2022", "CADRE"), posting.cadreId());
        GivenOffice office = GivenOffices.stationingOffice("513427");
        propose(office, sheet, "EXCELLENT")
                .statusCode(422)
                .body("rule.id", equalTo("K-FINDINGS"))
                .body("rule.found", containsString("1 个"));
        propose(office, sheet, "COMPETENT").statusCode(200).body("proposal.total", equalTo(86.3f));
    }

    @Test
    void a_form_is_scored_whole_and_its_ratings_have_enough_raters() {
        GivenOffice county = GivenOffices.orgDepartment("513428");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513428"), SINCE);
        post(
                        county,
                        "/assessment-templates",
                        form(
                                "513428",
                                "CADRE",
                                List.of(
                                        part("visit", "实地查看", 60, "ON_SITE"),
                                        part("rating", "民主测评", 30, "DEMOCRATIC_RATING"),
                                        part("content", "满意度", 10, "SATISFACTION"))))
                .statusCode(201);
        String opened = post(
                        county, "/assessment-rounds", round("513428", "ANNUAL", "2022-01-01", "2022-12-31", "CADRE"))
                .statusCode(201)
                .extract()
                .path("id");
        String sheet = sheetOf(county, opened, posting.cadreId());
        GivenOffice clerk = GivenOffices.township(posting.township());
        Map<String, Object> said = proposal("COMPETENT");
        step(clerk, sheet, "proposal", said)
                .statusCode(400)
                .body("violations.message", hasItem(containsString("民主测评")));
        said.put(
                "scores",
                List.of(
                        Map.of("code", "visit", "score", 90),
                        Map.of("code", "rating", "score", 80),
                        Map.of("code", "content", "score", 70)));
        step(clerk, sheet, "proposal", said).statusCode(400).body("violations.at", hasItem("/rating"));
        said.put("rating", Map.of("excellent", 3, "competent", 5, "basicallyCompetent", 1, "incompetent", 0));
        said.put("satisfaction", Map.of("satisfied", 20, "partlySatisfied", 2, "dissatisfied", 0));
        step(clerk, sheet, "proposal", said)
                .statusCode(422)
                .body("rule.id", equalTo("K-RATERS"))
                .body("rule.required", containsString("10"));
        said.put("rating", Map.of("excellent", 3, "competent", 6, "basicallyCompetent", 1, "incompetent", 0));
        step(clerk, sheet, "proposal", said)
                .statusCode(200)
                .body("proposal.total", equalTo(85.0f))
                .body("proposal.rating.competent", equalTo(6))
                .body("state", equalTo("PROPOSED"));
    }

    @Test
    void who_proposed_does_not_confirm_and_what_is_only_proposed_is_not_told_to_whom_it_is_about() {
        GivenOffice county = GivenOffices.orgDepartment("513429");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513429"), SINCE);
        String round = opened(county, "2022", "CADRE");
        String sheet = sheetOf(county, round, posting.cadreId());
        GivenOffice himself = GivenOffices.cadre(posting.cadreId());
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        confirm(county, sheet, "COMPETENT").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        propose(county, sheet, "COMPETENT").statusCode(200);
        confirm(county, sheet, "COMPETENT").statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        confirm(GivenOffices.orgDepartment("513430"), sheet, "COMPETENT").statusCode(403);
        for (GivenOffice assessed : List.of(himself, unit)) {
            get(assessed, "/assessment-sheets/" + sheet).statusCode(404);
            get(assessed, "/assessment-sheets?round=" + round).body("items", empty());
        }
        get(himself, "/cadres/" + posting.cadreId() + "/file").body("sections.assessments", empty());

        GivenOffice second = GivenOffices.orgDepartment("513429");
        get(second, "/inbox?kind=sheets-proposed").body("items.target", hasItem(round));
        step(second, sheet, "return", Map.of("reason", "评分依据不足"))
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("returnedReason", equalTo("评分依据不足"));
        get(GivenOffices.township(posting.township()), "/inbox?kind=sheets-open")
                .body("items.target", hasItem(round));
        propose(GivenOffices.township(posting.township()), sheet, "COMPETENT").statusCode(200);
        confirm(second, sheet, "COMPETENT").statusCode(200).body("may", empty());
        confirm(second, sheet, "COMPETENT").statusCode(409);
        for (GivenOffice assessed : List.of(himself, unit)) {
            get(assessed, "/assessment-sheets/" + sheet).statusCode(200).body("grade", equalTo("COMPETENT"));
        }
    }

    @Test
    void he_objects_in_his_term_somebody_else_hears_him_and_the_wrong_grade_stays_visible() {
        GivenOffice county = GivenOffices.orgDepartment("513430");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513430"), SINCE);
        GivenPosting other = GivenPosting.in(GivenTeams.village("513430"), SINCE);
        String round = opened(county, "2022", "CADRE");
        String sheet = graded(county, sheetOf(county, round, posting.cadreId()), "INCOMPETENT");
        graded(county, sheetOf(county, round, other.cadreId()), "COMPETENT");
        assertEquals(2, obligations(posting.cadreId()));
        GivenOffice himself = GivenOffices.cadre(posting.cadreId());
        Map<String, Object> reason = Map.of("reason", "两次不在岗均已请假");
        step(GivenOffices.unit(posting.unitPath()), sheet, "objection", reason).statusCode(403);
        get(himself, "/assessment-sheets/" + sheet).body("may", contains("object"));
        step(himself, sheet, "objection", reason)
                .statusCode(200)
                .body("objections[0].state", equalTo("OPEN"))
                .body("may", empty());
        step(himself, sheet, "objection", reason).statusCode(409).body("detail", containsString("已经申请过"));
        roundStep(county, round, "bulletin", Map.of("occasion", "会议")).statusCode(409);

        Map<String, Object> upheld = Map.of("upheld", true, "grade", "COMPETENT", "answer", "请假属实，予以更正");
        step(county, sheet, "objection-decision", upheld).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        GivenOffice second = GivenOffices.orgDepartment("513430");
        get(second, "/inbox?kind=grade-objection").body("items.target", hasItem(sheet));
        step(second, sheet, "correction", Map.of("grade", "COMPETENT", "reason", "更正"))
                .statusCode(409);
        step(second, sheet, "objection-decision", Map.of("upheld", true, "answer", "更正"))
                .statusCode(400);
        step(second, sheet, "objection-decision", upheld)
                .statusCode(200)
                .body("grade", equalTo("COMPETENT"))
                .body("grades.grade", contains("COMPETENT", "INCOMPETENT"))
                .body("grades.edition", contains(2, 1))
                .body("objections.state", contains("UPHELD"));
        assertEquals(0, obligations(posting.cadreId()));
        get(himself, "/assessment-sheets/" + sheet).body("grades", hasSize(2));
        get(himself, "/cadres/" + posting.cadreId() + "/file")
                .body("sections.assessments.title", contains("2022年度考核：称职"));

        OwnerRows.beyondScope(
                "assessment_grade",
                "update assessment_grade set objection_until = date '2023-01-01' where sheet_id = '" + sheet + "'");
        step(himself, sheet, "objection", reason).statusCode(409).body("detail", containsString("2023"));
    }

    @Test
    void nothing_is_decided_before_the_period_is_over() {
        GivenOffice county = GivenOffices.orgDepartment("513432");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513432"), SINCE);
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        post(county, "/assessment-templates", form("513432", "CADRE")).statusCode(201);
        String round = post(
                        county,
                        "/assessment-rounds",
                        round("513432", "ANNUAL", year + "-01-01", (year + 1) + "-12-31", "CADRE"))
                .statusCode(201)
                .extract()
                .path("id");
        String sheet = sheetOf(county, round, posting.cadreId());
        propose(GivenOffices.stationingOffice("513432"), sheet, "COMPETENT").statusCode(200);
        get(county, "/inbox?kind=sheets-proposed").body("items.target", not(hasItem(round)));
        get(county, "/assessment-sheets/" + sheet).body("may", contains("propose", "return"));
        confirm(county, sheet, "COMPETENT").statusCode(409).body("detail", containsString((year + 1) + "-12-31"));
    }

    @Test
    void absences_that_another_county_found_count_where_he_is_assessed_and_are_read_only_where_they_were_found() {
        GivenParameter.set(
                "absence.ladder",
                "513433",
                "[{\"times\": 1, \"highestGrade\": \"COMPETENT\"}, {\"times\": 2, \"highestGrade\": \"INCOMPETENT\"}]");
        GivenOffice county = GivenOffices.orgDepartment("513433");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513433"), SINCE);
        String here = finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 4, 1));
        String there = finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 5, 1));
        OwnerRows.beyondScope(
                "finding",
                "update finding set region_path = '" + GivenOffices.path("513434") + "' where id = '" + there + "'");
        String sheet = sheetOf(county, opened(county, "2022", "CADRE"), posting.cadreId());
        get(county, "/assessment-sheets/" + sheet).body("facts.findings.id", contains(here, there));
        get(county, "/findings/" + there).statusCode(404);
        propose(GivenOffices.stationingOffice("513433"), sheet, "COMPETENT")
                .statusCode(422)
                .body("rule.id", equalTo("K-LADDER"));
    }

    @Test
    void of_a_term_the_year_with_the_most_absences_counts() {
        GivenParameter.set(
                "absence.ladder",
                "513435",
                "[{\"times\": 1, \"highestGrade\": \"COMPETENT\"}, {\"times\": 2, \"highestGrade\": \"INCOMPETENT\"}]");
        GivenOffice county = GivenOffices.orgDepartment("513435");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513435"), SINCE);
        finding(posting, "ABSENT", "MINOR", LocalDate.of(2021, 7, 1));
        finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 4, 1));
        post(county, "/assessment-templates", form("513435", "CADRE")).statusCode(201);
        String round = post(
                        county,
                        "/assessment-rounds",
                        round("513435", "END_OF_TERM", "2021-06-01", "2023-05-31", "CADRE"))
                .statusCode(201)
                .extract()
                .path("id");
        String sheet = sheetOf(county, round, posting.cadreId());
        GivenOffice office = GivenOffices.stationingOffice("513435");
        propose(office, sheet, "COMPETENT").statusCode(200);
        finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 6, 1));
        propose(office, sheet, "COMPETENT")
                .statusCode(422)
                .body("rule.found", containsString("2 次（2022年4月1日、2022年6月1日"));
    }

    @Test
    void who_decided_a_grade_does_not_correct_it() {
        GivenOffice county = GivenOffices.orgDepartment("513436");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513436"), SINCE);
        String sheet = graded(county, sheetOf(county, opened(county, "2022", "CADRE"), posting.cadreId()), "COMPETENT");
        Map<String, Object> said = Map.of("grade", "EXCELLENT", "reason", "另有情况");
        step(county, sheet, "correction", said).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        GivenOffice second = GivenOffices.orgDepartment("513436");
        get(second, "/assessment-sheets/" + sheet).body("may", contains("correct"));
        step(second, sheet, "correction", Map.of("grade", "BASICALLY_COMPETENT", "reason", "另有情况"))
                .statusCode(200)
                .body("may", empty());
    }

    /** By the approver who was named, the newest of what was explained about him. */
    private static void decideException(GivenOffice approver, GivenPosting about, boolean approve) {
        String id = get(approver, "/policies/exceptions?subject=" + about.cadreId())
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String version = get(approver, "/policies/exceptions/" + id).extract().header("ETag");
        approver.request()
                .header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("approve", approve, "note", "已核"))
                .post("/api/v1/policies/exceptions/" + id + "/decision")
                .then()
                .statusCode(200);
    }

    private static GivenPosting twiceAbsent(String county) {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(county), SINCE);
        finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 4, 1));
        finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 8, 1));
        return posting;
    }
}
