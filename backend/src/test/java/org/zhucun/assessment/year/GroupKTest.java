package org.zhucun.assessment.year;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.zhucun.assessment.year.GivenAssessment.confirm;
import static org.zhucun.assessment.year.GivenAssessment.employedAs;
import static org.zhucun.assessment.year.GivenAssessment.form;
import static org.zhucun.assessment.year.GivenAssessment.get;
import static org.zhucun.assessment.year.GivenAssessment.graded;
import static org.zhucun.assessment.year.GivenAssessment.obligations;
import static org.zhucun.assessment.year.GivenAssessment.opened;
import static org.zhucun.assessment.year.GivenAssessment.part;
import static org.zhucun.assessment.year.GivenAssessment.post;
import static org.zhucun.assessment.year.GivenAssessment.propose;
import static org.zhucun.assessment.year.GivenAssessment.roundStep;
import static org.zhucun.assessment.year.GivenAssessment.sentBy;
import static org.zhucun.assessment.year.GivenAssessment.sheetOf;
import static org.zhucun.assessment.year.GivenAssessment.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.obligation.GivenGrade;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** Group K over HTTP: who is assessed, by what, by whom and in which words. Counties of 5133 and the provinces 33, 54 and 64, where no other test assesses. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupKTest {
    private static final LocalDate LONG = LocalDate.of(2019, 3, 1);

    @Test
    void k4_the_year_2020_of_a_province_is_complete_when_11_cities_its_units_and_36_leaders_have_their_grades() {
        GivenOffice province = GivenOffices.orgDepartment("33");
        sentBy(GivenPosting.in(GivenTeams.village("330822"), LONG), "PROVINCE");
        sentBy(GivenPosting.in(GivenTeams.village("330822"), LONG), "PROVINCE");
        GivenPosting.in(GivenTeams.village("330822"), LONG);
        for (int i = 1; i <= 36; i++) {
            leader(2020, i < 10 ? "33010" + i : "3302" + (10 + i), "大队长" + i);
        }
        String round = opened(province, "2020", "CITY", "UNIT", "BRIGADE_LEADER");
        get(province, "/assessment-rounds/" + round)
                .body("progress.objectKind", contains("BRIGADE_LEADER", "CITY", "UNIT"))
                .body("progress.all", contains(36, 11, 2))
                .body("progress.open", contains(36, 11, 2))
                .body("quotas.find { it.objectKind == 'UNIT' }.quota", equalTo(1))
                .body("quotas.find { it.objectKind == 'CITY' }.quota", nullValue());
        roundStep(province, round, "closure", null)
                .statusCode(409)
                .body("detail", containsString("49"))
                .body("violations", hasSize(20))
                .body("violations[0].message", containsString("没有等次"));

        GivenOffice office = GivenOffices.stationingOffice("33");
        List<String> sheets = get(province, "/assessment-sheets?size=200&round=" + round)
                .extract()
                .path("items.id");
        assertEquals(49, sheets.size());
        for (String sheet : sheets) {
            propose(office, sheet, "COMPETENT").statusCode(200);
            confirm(province, sheet, "COMPETENT").statusCode(200);
        }
        get(province, "/assessment-rounds/" + round).body("progress.graded", contains(36, 11, 2));
        roundStep(province, round, "closure", null)
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("may", empty());
        roundStep(province, round, "closure", null).statusCode(409);
        // nobody is assessed twice for a year
        post(province, "/assessment-rounds", GivenAssessment.round("33", "ANNUAL", "2020-01-01", "2020-12-31", "CITY"))
                .statusCode(400)
                .body("violations[0].message", containsString("另一次考核"));
    }

    @Test
    void k5_a_form_with_60_for_documents_and_40_on_site_is_refused() {
        GivenOffice department = GivenOffices.orgDepartment("513328");
        post(
                        department,
                        "/assessment-templates",
                        form(
                                "513328",
                                "CADRE",
                                List.of(part("duty", "台账", 60, "DOCUMENT"), part("visit", "实地", 40, "ON_SITE"))))
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("K5"))
                .body("rule.required", containsString("50"))
                .body("rule.found", containsString("40"));
        post(
                        department,
                        "/assessment-templates",
                        form(
                                "513328",
                                "CADRE",
                                List.of(part("duty", "台账", 50, "DOCUMENT"), part("visit", "实地", 40, "ON_SITE"))))
                .statusCode(400)
                .body("violations[0].message", containsString("90"));
        Map<String, Object> twice = form(
                "513328", "CADRE", List.of(part("visit", "实地", 50, "ON_SITE"), part("visit", "实地", 50, "ON_SITE")));
        post(department, "/assessment-templates", twice)
                .statusCode(400)
                .body("violations.at", hasItem("/parts/1/code"));
        post(
                        department,
                        "/assessment-templates",
                        form(
                                "513328",
                                "CADRE",
                                List.of(part("duty", "台账", 50, "DOCUMENT"), part("visit", "实地", 50, "ON_SITE"))))
                .statusCode(201);
        post(department, "/assessment-templates", form("513328", "CADRE"))
                .statusCode(409)
                .body("detail", containsString("已经制定"));
        get(GivenOffices.township(GivenTeams.village("513328").substring(0, 9)), "/assessment-templates")
                .body("basis", hasItem("组通字〔2020〕1号"));
        post(GivenOffices.orgDepartment("513322"), "/assessment-templates", form("513328", "TEAM"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    @Test
    void k6_a_province_sent_cadre_graded_incompetent_by_the_county_is_proposed_to_the_province_and_not_executed() {
        GivenOffice county = GivenOffices.orgDepartment("513322");
        GivenOffice province = GivenOffices.orgDepartment("51");
        GivenPosting sent = sentBy(GivenPosting.in(GivenTeams.village("513322"), LONG), "PROVINCE");
        GivenPosting own = GivenPosting.in(GivenTeams.village("513322"), LONG);
        String round = opened(county, "2021", "CADRE");
        String sheet = sheetOf(county, round, sent.cadreId());

        propose(GivenOffices.township(sent.township()), sheet, "INCOMPETENT").statusCode(200);
        confirm(county, sheet, "INCOMPETENT")
                .statusCode(200)
                .body("state", equalTo("REFERRED"))
                .body("referral.regionCode", equalTo("51"))
                .body("referral.grade", equalTo("INCOMPETENT"))
                .body("grades", empty())
                .body("may", empty());
        assertEquals(0, obligations(sent.cadreId()));
        confirm(GivenOffices.orgDepartment("513322"), sheet, "INCOMPETENT")
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        roundStep(county, round, "closure", null).statusCode(409);
        get(province, "/inbox?kind=sheet-referred").body("items.target", hasItem(sheet));
        get(GivenOffices.cadre(sent.cadreId()), "/assessment-sheets/" + sheet).statusCode(404);

        confirm(province, sheet, "INCOMPETENT")
                .statusCode(200)
                .body("state", equalTo("GRADED"))
                .body("grade", equalTo("INCOMPETENT"))
                .body("grades", hasSize(1));
        assertEquals(2, obligations(sent.cadreId()));
        // the county does not undo what the province decided
        step(county, sheet, "correction", Map.of("grade", "COMPETENT", "reason", "另有情况"))
                .statusCode(403);

        String here = sheetOf(county, round, own.cadreId());
        graded(county, here, "INCOMPETENT");
        assertEquals(2, obligations(own.cadreId()));
    }

    @Test
    void k6_a_good_grade_of_a_province_sent_cadre_is_the_countys_to_give_and_what_it_refers_comes_back() {
        GivenOffice county = GivenOffices.orgDepartment("513323");
        GivenOffice city = GivenOffices.orgDepartment("5133");
        GivenPosting good = sentBy(GivenPosting.in(GivenTeams.village("513323"), LONG), "PROVINCE");
        GivenPosting poor = sentBy(GivenPosting.in(GivenTeams.village("513323"), LONG), "CITY");
        String round = opened(county, "2021", "CADRE");
        String one = graded(county, sheetOf(county, round, good.cadreId()), "COMPETENT");
        get(county, "/assessment-sheets/" + one).body("state", equalTo("GRADED"));
        step(GivenOffices.orgDepartment("513323"), one, "correction", Map.of("grade", "INCOMPETENT", "reason", "查实"))
                .statusCode(422)
                .body("rule.id", equalTo("K6"));

        String other = sheetOf(county, round, poor.cadreId());
        propose(GivenOffices.stationingOffice("513323"), other, "BASICALLY_COMPETENT")
                .statusCode(200);
        confirm(county, other, "BASICALLY_COMPETENT").body("referral.regionCode", equalTo("5133"));
        step(city, other, "return", Map.of("reason", "依据不足"))
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("returnedReason", equalTo("依据不足"))
                .body("referral", nullValue());
        confirm(county, other, "COMPETENT").statusCode(200).body("state", equalTo("GRADED"));
    }

    @Test
    void k7_civil_servants_and_institution_staff_have_their_own_words_for_one_order() {
        GivenOffice county = GivenOffices.orgDepartment("513324");
        GivenPosting servant = GivenPosting.in(GivenTeams.village("513324"), LONG);
        GivenPosting staff = employedAs(GivenPosting.in(GivenTeams.village("513324"), LONG), "INSTITUTION_STAFF");
        GivenPosting enterprise = employedAs(GivenPosting.in(GivenTeams.village("513324"), LONG), "ENTERPRISE_STAFF");
        String round = opened(county, "2021", "CADRE");
        for (GivenPosting one : List.of(servant, staff, enterprise)) {
            graded(county, sheetOf(county, round, one.cadreId()), "COMPETENT");
        }
        assertWords(servant, round, "CIVIL_SERVANT", "CIVIL_SERVANT", "2021年度考核：称职");
        assertWords(staff, round, "OTHER", "INSTITUTION_STAFF", "2021年度考核：合格");
        assertWords(enterprise, round, "OTHER", "INSTITUTION_STAFF", "2021年度考核：合格");
        get(county, "/assessment-rounds/" + round)
                .body("quotas.category", contains("CIVIL_SERVANT", "OTHER"))
                .body("quotas.headcount", contains(1, 2));
    }

    @Test
    void k2_the_year_is_not_closed_while_what_a_grade_opened_is_open() {
        GivenOffice county = GivenOffices.orgDepartment("513325");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("513325"), LONG);
        String round = opened(county, "2021", "CADRE");
        String sheet = graded(county, sheetOf(county, round, posting.cadreId()), "INCOMPETENT");
        roundStep(county, round, "closure", null)
                .statusCode(409)
                .body("detail", containsString("2 项"))
                .body("violations.at", hasItem("/obligations"));
        // a corrected grade takes back what it set in motion
        step(GivenOffices.orgDepartment("513325"), sheet, "correction", Map.of("grade", "COMPETENT", "reason", "张冠李戴"))
                .statusCode(200)
                .body("grades.grade", contains("COMPETENT", "INCOMPETENT"))
                .body("grades[0].replaces", not(nullValue()))
                .body("grades[0].reason", equalTo("张冠李戴"));
        assertEquals(0, obligations(posting.cadreId()));
        // what grades of another round of the year opened is that round's
        GivenPosting others = GivenPosting.in(GivenTeams.village("513325"), LONG);
        GivenGrade.given(county, GivenGrade.of(others, Standing.INCOMPETENT, LocalDate.of(2021, 12, 31)));
        assertEquals(2, obligations(others.cadreId()));
        roundStep(county, round, "closure", null).statusCode(200);
        // what a correction sets in motion after the close opens the year again
        step(
                        GivenOffices.orgDepartment("513325"),
                        sheet,
                        "correction",
                        Map.of("grade", "INCOMPETENT", "reason", "并未弄错"))
                .statusCode(200);
        get(county, "/assessment-rounds/" + round)
                .body("state", equalTo("OPEN"))
                .body("closedOn", nullValue());
        roundStep(county, round, "closure", null).statusCode(409);
        step(GivenOffices.orgDepartment("513325"), sheet, "correction", Map.of("grade", "COMPETENT", "reason", "确系弄错"))
                .statusCode(200);
        roundStep(county, round, "closure", null).statusCode(200);
        // closing does not cut off what may still be objected to
        step(GivenOffices.cadre(posting.cadreId()), sheet, "objection", Map.of("reason", "应当评优"))
                .statusCode(200);
    }

    @Test
    void j4_the_results_are_drafted_as_a_bulletin_that_names_the_excellent_and_nobody_who_was_graded_low() {
        GivenOffice county = GivenOffices.orgDepartment("513326");
        GivenPosting[] four = new GivenPosting[4];
        for (int i = 0; i < four.length; i++) {
            four[i] = GivenPosting.in(GivenTeams.village("513326"), LONG);
        }
        String round = opened(county, "2021", "CADRE");
        roundStep(county, round, "bulletin", Map.of("occasion", "县委农村工作会议"))
                .statusCode(409)
                .body("detail", containsString("4 个对象没有等次"));
        graded(county, sheetOf(county, round, four[0].cadreId()), "EXCELLENT");
        graded(county, sheetOf(county, round, four[1].cadreId()), "COMPETENT");
        graded(county, sheetOf(county, round, four[2].cadreId()), "COMPETENT");
        graded(county, sheetOf(county, round, four[3].cadreId()), "BASICALLY_COMPETENT");
        String bulletin = roundStep(county, round, "bulletin", Map.of("occasion", "县委农村工作会议"))
                .statusCode(200)
                .body("may", contains("close"))
                .extract()
                .path("bulletinId");
        get(county, "/bulletins/" + bulletin)
                .statusCode(200)
                .body("kind", equalTo("ASSESSMENT"))
                .body("state", equalTo("DRAFT"))
                .body("title", equalTo("关于2021年度考核结果的通报"))
                .body("text.occasion", equalTo("县委农村工作会议"))
                .body("text.summary", containsString("驻村干部（公务员）：优秀 1 名（个）、称职 2 名（个）、基本称职 1 名（个）。"))
                .body("text.practices[0].title", equalTo("优秀等次名单·驻村干部（公务员）"))
                .body("text.practices[0].text", containsString(four[0].cadreName()))
                .body("text.practices.text.toString()", not(containsString(four[3].cadreName())));
        roundStep(county, round, "bulletin", Map.of("occasion", "县委农村工作会议")).statusCode(409);

        // what was corrected since does not go out as it was drafted
        bulletin(county, bulletin, "submission", null).statusCode(200);
        step(
                        GivenOffices.orgDepartment("513326"),
                        sheetOf(county, round, four[0].cadreId()),
                        "correction",
                        Map.of("grade", "BASICALLY_COMPETENT", "reason", "查实"))
                .statusCode(200);
        GivenOffice approver = GivenOffices.stationingOffice("513326");
        bulletin(approver, bulletin, "publication", null).statusCode(409).body("detail", containsString("重新起草"));
        get(county, "/assessment-rounds/" + round).body("may", contains("publish", "close"));
        roundStep(county, round, "bulletin", Map.of("occasion", "县委全会"))
                .statusCode(409)
                .body("detail", containsString("退回"));
        bulletin(approver, bulletin, "return", Map.of("reason", "有更正")).statusCode(200);
        roundStep(county, round, "bulletin", Map.of("occasion", "县委全会"))
                .statusCode(200)
                .body("bulletinId", equalTo(bulletin))
                .body("may", contains("close"));
        bulletin(county, bulletin, "submission", null).statusCode(200);
        bulletin(approver, bulletin, "publication", null)
                .statusCode(200)
                .body("text.occasion", equalTo("县委全会"))
                .body("text.summary", containsString("驻村干部（公务员）：称职 2 名（个）、基本称职 2 名（个）。"))
                .body("text.practices", empty());
        roundStep(county, round, "bulletin", Map.of("occasion", "县委全会")).statusCode(409);
    }

    @Test
    void j4_the_copy_of_a_provinces_results_names_nobody_and_the_whole_text_names_the_excellent() {
        GivenOffice province = GivenOffices.orgDepartment("54");
        leader(2018, "540102", "达娃次仁甲");
        String round = opened(province, "2018", "BRIGADE_LEADER");
        String sheet = get(province, "/assessment-sheets?round=" + round)
                .body("items.name", contains("达娃次仁甲"))
                .extract()
                .path("items[0].id");
        graded(province, sheet, "EXCELLENT");
        String id = roundStep(province, round, "bulletin", Map.of("occasion", "全区会议"))
                .statusCode(200)
                .extract()
                .path("bulletinId");
        bulletin(province, id, "submission", null).statusCode(200);
        bulletin(GivenOffices.stationingOffice("54"), id, "publication", null).statusCode(200);
        get(province, "/bulletins/" + id + "/document?form=FULL")
                .body("practices.text.toString()", containsString("达娃次仁甲"));
        for (ValidatableResponse copy : List.of(
                get(province, "/bulletins/" + id + "/document?form=DEIDENTIFIED"),
                get(GivenOffices.orgDepartment("540102"), "/bulletins/" + id + "/document"))) {
            copy.statusCode(200)
                    .body("form", equalTo("DEIDENTIFIED"))
                    .body("summary", containsString("优秀 1 名（个）"))
                    .body("practices", empty());
            assertFalse(copy.extract().asString().contains("达娃次仁甲"));
        }
    }

    @Test
    void k4_a_region_neither_scores_itself_or_its_leader_nor_reads_it_before_the_decision() {
        GivenOffice province = GivenOffices.orgDepartment("64");
        GivenOffice city = GivenOffices.orgDepartment("6401");
        GivenOffice county = GivenOffices.orgDepartment("640104");
        leader(2018, "640104", "大队长一");
        for (GivenOffice below : List.of(city, county)) {
            post(
                            below,
                            "/assessment-rounds",
                            GivenAssessment.round(below.node(), "ANNUAL", "2018-01-01", "2018-12-31", "BRIGADE_LEADER"))
                    .statusCode(400)
                    .body("violations[0].message", containsString("上级考核"));
        }
        for (String kind : List.of("CITY", "COUNTY")) {
            post(
                            county,
                            "/assessment-rounds",
                            GivenAssessment.round("640104", "ANNUAL", "2018-01-01", "2018-12-31", kind))
                    .statusCode(400)
                    .body("violations[0].message", containsString("上级考核"));
        }
        String round = opened(province, "2018", "CITY", "BRIGADE_LEADER");
        GivenOffice office = GivenOffices.stationingOffice("64");
        get(office, "/inbox?kind=sheets-open").body("items.target", hasItem(round));
        Map<GivenOffice, String> about = Map.of(
                city, sheetNamed(province, round, "CITY", "银川"),
                county, sheetNamed(province, round, "BRIGADE_LEADER", "大队长一"));
        about.forEach((assessed, sheet) -> {
            propose(GivenOffices.stationingOffice(assessed.node()), sheet, "EXCELLENT")
                    .statusCode(403);
            propose(office, sheet, "COMPETENT").statusCode(200).body("proposal.grade", equalTo("COMPETENT"));
            propose(GivenOffices.stationingOffice(assessed.node()), sheet, "EXCELLENT")
                    .statusCode(403);
            get(assessed, "/assessment-sheets/" + sheet).statusCode(404);
            get(assessed, "/assessment-sheets?round=" + round).body("items.id", not(hasItem(sheet)));
            confirm(province, sheet, "COMPETENT").statusCode(200);
            get(assessed, "/assessment-sheets/" + sheet)
                    .statusCode(200)
                    .body("grade", equalTo("COMPETENT"))
                    .body("may", contains("object"));
        });
    }

    private static String sheetNamed(GivenOffice office, String round, String kind, String name) {
        return get(office, "/assessment-sheets?size=200&objectKind=" + kind + "&round=" + round)
                .statusCode(200)
                .extract()
                .path("items.find { it.name.startsWith('" + name + "') }.id");
    }

    private static void assertWords(GivenPosting of, String round, String category, String vocabulary, String line) {
        GivenOffice himself = GivenOffices.cadre(of.cadreId());
        get(himself, "/assessment-sheets?round=" + round)
                .body("items", hasSize(1))
                .body("items[0].category", equalTo(category))
                .body("items[0].vocabulary", equalTo(vocabulary))
                .body("items[0].grade", equalTo("COMPETENT"));
        get(himself, "/cadres/" + of.cadreId() + "/file").body("sections.assessments.title", contains(line));
    }

    /** A step of a bulletin, with the version that it has now. */
    private static ValidatableResponse bulletin(GivenOffice office, String id, String step, Map<String, ?> body) {
        String version =
                get(office, "/bulletins/" + id).statusCode(200).extract().header("ETag");
        var request = office.request().header("If-Match", version);
        return (body == null ? request : request.contentType("application/json").body(body))
                .post("/api/v1/bulletins/" + id + "/" + step)
                .then();
    }

    private static void leader(int year, String county, String name) {
        GivenTeams.write("""
                insert into commander (id, kind, region_code, person_name, position, rank_code, temporary_post, year, valid_from, region_path)
                values (?, 'COUNTY_BRIGADE_LEADER', ?, ?, '副厅级干部', '122', '县委常委', ?, '2018-01-01', ?)
                """, UUID.randomUUID(), county, name, year, GivenOffices.path(county));
    }
}
