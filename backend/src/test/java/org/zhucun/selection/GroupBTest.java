package org.zhucun.selection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;

/** 选派 (B): every row of the catalogue that has an example, over HTTP. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupBTest {
    private static final String MAIJI = "620503";
    private static final LocalDate SELECTED = LocalDate.of(2021, 5, 31);

    private static GivenSelection maiji(GivenTeams.Unit... units) {
        return GivenSelection.open(MAIJI, SELECTED, List.of(GivenSelection.need(GivenTeams.village(MAIJI), 2)), units);
    }

    private static String criterion(String rule, String key) {
        return "criteria.find { it.ruleId == '" + rule + "' && it.key == '" + key + "' }.met";
    }

    private static String criterion(String rule) {
        return "criteria.find { it.ruleId == '" + rule + "' }.met";
    }

    @Test
    void b1_candidates_are_nominated_only_when_the_needs_of_the_villages_are_fixed() {
        GivenTeams.Unit unit = GivenTeams.unit("财政局", MAIJI);
        GivenSelection given =
                GivenSelection.draft(MAIJI, SELECTED, List.of(GivenSelection.need(GivenTeams.village(MAIJI), 0)), unit);
        UUID cadre = GivenSelection.cadre("先人", unit, MAIJI, "");
        // the unit does not even see a draft; the department that drafted it is told the order
        given.nominate(unit, given.nomination(cadre, "LEAD")).then().statusCode(403);
        GivenSelection.post(given.department, "/nominations", given.nomination(cadre, "LEAD"))
                .then()
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("B1"))
                .body("detail", containsString("先定村"));
        given.fix().then().statusCode(200).body("batch.state", equalTo("OPEN"));
        given.nominate(unit, given.nomination(cadre, "LEAD")).then().statusCode(201);
        given.fix().then().statusCode(409);
        given.department
                .request()
                .contentType(ContentType.JSON)
                .header(
                        "If-Match",
                        given.department
                                .request()
                                .get("/api/v1/selection-batches/" + given.batch)
                                .header("ETag"))
                .body(GivenSelection.form("改", SELECTED, List.of()))
                .put("/api/v1/selection-batches/" + given.batch)
                .then()
                .statusCode(409);
    }

    @Test
    void b1_a_batch_without_a_village_is_not_fixed() {
        GivenSelection given = GivenSelection.draft(MAIJI, SELECTED, List.of());
        given.fix().then().statusCode(422).body("rule.id", equalTo("B1"));
    }

    @Test
    void b1_coverage_falls_from_60_of_60_to_59_when_one_team_ends() {
        String county = "623021";
        GivenParameter.set("coverage.categories", county, "[\"POOR\", \"NON_POOR\"]");
        List<String> villages = GivenTeams.query(
                "select code from region where code >= ? and code < ? and level = 5 order by code limit 60",
                county,
                county + ":");
        GivenSelected.categories(villages.subList(0, 27), "POOR", "2018-01-01");
        GivenSelected.categories(villages.subList(27, 60), "NON_POOR", "2018-01-01");
        var department = GivenOffices.orgDepartment(county);
        GivenTeams.Unit unit = GivenTeams.unit("县直单位", county);
        UUID last = null;
        for (String village : villages) {
            last = GivenTeams.team(department, village, unit);
        }
        String coverage = "/api/v1/selection-batches/coverage?region=" + county + "&asOf=2018-09-18";
        department
                .request()
                .get(coverage)
                .then()
                .statusCode(200)
                .body("required", equalTo(60))
                .body("covered", equalTo(60))
                .body("percent", equalTo(100.0f));
        GivenSelection.changed(department, "/teams/" + last, "/dissolution", Map.of("on", "2018-09-01", "reason", "合并"))
                .then()
                .statusCode(200);
        department
                .request()
                .get(coverage)
                .then()
                .body("covered", equalTo(59))
                .body("percent", equalTo(98.3f))
                .body("missing.code", contains(villages.get(59)));
        GivenOffices.orgDepartment("623022").request().get(coverage).then().statusCode(404);
    }

    @Test
    void b2_a_candidate_of_46_needs_a_reason_where_45_is_the_limit_and_one_of_45_does_not() {
        GivenTeams.Unit unit = GivenTeams.unit("交通局", MAIJI);
        GivenSelection given = maiji(unit);
        UUID old = GivenSelection.cadre("四十六", unit, MAIJI, "birth_date = '1975-05-31'");
        given.nominate(unit, given.nomination(old, "MEMBER"))
                .then()
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.id", equalTo("B2"))
                .body("rule.required", containsString("45"))
                .body("rule.found", equalTo("46 岁"));
        Map<String, Object> body = given.nomination(old, "MEMBER");
        body.put("justifications", given.because("B2"));
        given.nominate(unit, body)
                .then()
                .statusCode(201)
                .body("justified", contains("B2"))
                .body("hindrances", equalTo(0));
        given.department
                .request()
                .get("/api/v1/policies/exceptions?rule=B2&subject=" + old)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        UUID young = GivenSelection.cadre("四十五", unit, MAIJI, "birth_date = '1975-06-01'");
        given.nominate(unit, given.nomination(young, "MEMBER"))
                .then()
                .statusCode(201)
                .body(criterion("B2"), equalTo(true));
    }

    /** A list of those who answer for exceptions ends at 200; there are more, here above the place itself. */
    @Test
    void b2_whoever_answers_for_exceptions_may_be_named_however_many_there_are() {
        GivenTeams.Unit unit = GivenTeams.unit("统计局", MAIJI);
        GivenSelection given = maiji(unit);
        Set<String> all = new TreeSet<>();
        for (int n = 0; n < 201; n++) {
            all.add(GivenOffices.orgDepartment("6205").accountId().toString());
        }
        List<String> listed = given.department
                .request()
                .get("/api/v1/policies/approvers?region=" + MAIJI)
                .then()
                .statusCode(200)
                .extract()
                .path("accountId");
        assertEquals(200, listed.size());
        all.removeAll(listed);
        UUID old = GivenSelection.cadre("四十七", unit, MAIJI, "birth_date = '1974-05-31'");
        Map<String, Object> body = given.nomination(old, "MEMBER");
        body.put(
                "justifications",
                Map.of(
                        "B2",
                        Map.of(
                                "reason",
                                "该村急需",
                                "approverAccountId",
                                all.iterator().next())));
        given.nominate(unit, body).then().statusCode(201).body("justified", contains("B2"));
    }

    @Test
    void b2_all_three_judgements_of_the_unit_must_hold() {
        GivenTeams.Unit unit = GivenTeams.unit("水务局", MAIJI);
        GivenSelection given = maiji(unit);
        Map<String, Object> body = given.nomination(GivenSelection.cadre("不热爱", unit, MAIJI, ""), "MEMBER");
        body.put("devotion", Map.of("met", false, "words", "不愿下乡"));
        given.nominate(unit, body)
                .then()
                .statusCode(422)
                .body("rule.id", equalTo("B2"))
                .body("violations[0].at", equalTo("/devotion/met"));
        body.remove("devotion");
        given.nominate(unit, body).then().statusCode(400);
    }

    @Test
    void b2_exclusions_a_poor_grade_a_posted_spouse_few_years_of_work_and_a_secretary_outside_the_party() {
        GivenTeams.Unit unit = GivenTeams.unit("审计局", MAIJI);
        GivenSelection given = maiji(unit);
        UUID graded = GivenSelection.cadre("基本称职", unit, MAIJI, "");
        GivenSelection.post(
                        given.department,
                        "/cadres/" + graded + "/annual-grades",
                        Map.of(
                                "year",
                                2020,
                                "grade",
                                "BASICALLY_COMPETENT",
                                "vocabulary",
                                "CIVIL_SERVANT",
                                "source",
                                "年度考核"))
                .then()
                .statusCode(201);
        refused(given, unit, graded, "MEMBER", "B2-GRADE");
        UUID long_ago = GivenSelection.cadre("旧账", unit, MAIJI, "");
        GivenSelection.post(
                        given.department,
                        "/cadres/" + long_ago + "/annual-grades",
                        Map.of("year", 2018, "grade", "INCOMPETENT", "vocabulary", "CIVIL_SERVANT", "source", "年度考核"))
                .then()
                .statusCode(201);
        given.nominate(unit, given.nomination(long_ago, "MEMBER")).then().statusCode(201);

        UUID husband = GivenSelection.cadre("丈夫", unit, MAIJI, "");
        UUID wife = GivenSelection.cadre("妻子", unit, MAIJI, "");
        GivenSelection.post(
                        given.department,
                        "/cadres/" + husband + "/spouse",
                        Map.of("spouseId", wife, "since", "2010-01-01"))
                .then()
                .statusCode(200)
                .body("spouseId", equalTo(wife.toString()));
        UUID team = GivenTeams.team(given.department, GivenTeams.village(MAIJI), unit);
        GivenTeams.post(given.department, husband, team, LocalDate.of(2021, 1, 1), "MEMBER");
        refused(given, unit, wife, "MEMBER", "B2-SPOUSE");

        refused(
                given,
                unit,
                GivenSelection.cadre("新人", unit, MAIJI, "work_start_date = '2019-07-01'"),
                "MEMBER",
                "B2-WORK");
        UUID outside = GivenSelection.cadre("群众", unit, MAIJI, "political_affiliation = '13'");
        refused(given, unit, outside, "LEAD", "B2-PARTY");
        given.nominate(unit, given.nomination(outside, "MEMBER")).then().statusCode(201);
    }

    private static void refused(GivenSelection given, GivenTeams.Unit unit, UUID cadre, String seat, String rule) {
        given.nominate(unit, given.nomination(cadre, seat))
                .then()
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.id", equalTo(rule))
                .body("rule.source", notNullValue());
    }

    @Test
    void b3_newly_promoted_is_flagged_within_two_years_of_the_selection() {
        GivenTeams.Unit unit = GivenTeams.unit("农业农村局", MAIJI);
        GivenSelection given = maiji(unit);
        UUID newly = GivenSelection.cadre("新提拔", unit, MAIJI, "last_promotion_date = '2020-06-01'");
        UUID earlier =
                GivenSelection.cadre("早提拔", unit, MAIJI, "last_promotion_date = '2019-05-30', reserve_cadre = true");
        given.nominate(unit, given.nomination(newly, "MEMBER"))
                .then()
                .statusCode(201)
                .body(criterion("B3", "select.recentPromotion.years"), equalTo(true))
                .body("criteria.find { it.key == 'select.recentPromotion.years' }.found", containsString("近两年新提拔"));
        given.nominate(unit, given.nomination(earlier, "MEMBER"))
                .then()
                .statusCode(201)
                .body(criterion("B3", "select.recentPromotion.years"), equalTo(false))
                .body(criterion("B3", "select.prefer.reserveCadre"), equalTo(true));
    }

    @Test
    void b4_a_captain_sent_by_the_province_is_a_deputy_division_head_or_equivalent() {
        LocalDate day = LocalDate.of(2021, 6, 1);
        GivenTeams.Unit unit = GivenTeams.unit("省商务厅", "43");
        GivenSelection given =
                GivenSelection.open("43", day, List.of(GivenSelection.need(GivenTeams.village("430923"), 0)), unit);
        UUID section = GivenSelection.cadre("正科", unit, "43", "rank_code = '141'");
        given.nominate(unit, given.nomination(section, "LEAD"))
                .then()
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.id", equalTo("B4"));
        given.nominate(unit, given.nomination(section, "MEMBER")).then().statusCode(201);
        UUID researcher = GivenSelection.cadre("四级调研员", unit, "43", "rank_code = '141', grade_code = 'G06'");
        given.nominate(unit, given.nomination(researcher, "LEAD"))
                .then()
                .statusCode(201)
                .body(criterion("B4"), equalTo(true));
        UUID deputy = GivenSelection.cadre("副处", unit, "43", "rank_code = '132'");
        given.nominate(unit, given.nomination(deputy, "LEAD")).then().statusCode(201);
    }

    @Test
    void b5_a_captain_sent_by_a_county_is_middle_management_or_above() {
        LocalDate day = LocalDate.of(2021, 6, 1);
        GivenTeams.Unit unit = GivenTeams.unit("县教育局", "430923");
        GivenSelection given =
                GivenSelection.open("430923", day, List.of(GivenSelection.need(GivenTeams.village("430923"), 0)), unit);
        refused(given, unit, GivenSelection.cadre("科员", unit, "430923", "unit_position_tier = 'STAFF'"), "LEAD", "B5");
        given.nominate(unit, given.nomination(GivenSelection.cadre("股长", unit, "430923", ""), "LEAD"))
                .then()
                .statusCode(201)
                .body(criterion("B5"), equalTo(true));
    }

    @Test
    void b6_the_33_captains_of_xiahe_are_party_members_of_section_rank() {
        LocalDate day = LocalDate.of(2018, 9, 1);
        GivenTeams.Unit unit = GivenTeams.unit("县委办", "623027");
        GivenSelection given =
                GivenSelection.open("623027", day, List.of(GivenSelection.need(GivenTeams.village("623027"), 0)), unit);
        refused(given, unit, GivenSelection.cadre("科员队长", unit, "623027", "rank_code = '150'"), "LEAD", "B6");
        refused(
                given,
                unit,
                GivenSelection.cadre("预备党员", unit, "623027", "political_affiliation = '02'"),
                "LEAD",
                "B2-PARTY");
        given.nominate(unit, given.nomination(GivenSelection.cadre("科级队长", unit, "623027", ""), "LEAD"))
                .then()
                .statusCode(201)
                .body("criteria.findAll { it.ruleId == 'B6' }.met", contains(true, true));

        GivenSelected xiahe = GivenSelected.of("623027", 33, 225, day);
        xiahe.department
                .request()
                .get("/api/v1/selection-batches/" + xiahe.batch + "/figures")
                .then()
                .statusCode(200)
                .body("captains", equalTo(33))
                .body("sectionCaptains", equalTo(33));
    }

    @Test
    void b7_surveyed_young_talent_is_preferred_and_its_share_is_printed() {
        LocalDate day = LocalDate.of(2021, 6, 1);
        GivenTeams.Unit unit = GivenTeams.unit("省委办公厅", "43");
        GivenSelection given =
                GivenSelection.open("43", day, List.of(GivenSelection.need(GivenTeams.village("430923"), 1)), unit);
        given.nominate(
                        unit,
                        given.nomination(
                                GivenSelection.cadre("对象", unit, "43", "surveyed_young_talent = true"), "MEMBER"))
                .then()
                .statusCode(201)
                .body(criterion("B7"), equalTo(true))
                .body("commendations", equalTo(1));
        GivenSelected hunan = GivenSelected.of("430923", 67, 670, day);
        GivenTeams.write(
                "update cadre set surveyed_young_talent = true where id in (select cadre_id from nomination where batch_id = ?"
                        + " order by id limit 67)",
                hunan.batch);
        hunan.department
                .request()
                .get("/api/v1/selection-batches/" + hunan.batch + "/figures")
                .then()
                .statusCode(200)
                .body("persons", equalTo(670))
                .body("shares.find { it.ruleId == 'B7' }.count", equalTo(67))
                .body("shares.find { it.ruleId == 'B7' }.percent", equalTo(10.0f));
    }

    @Test
    void b8_the_candidate_with_rural_experience_stands_first() {
        LocalDate day = LocalDate.of(2021, 6, 1);
        GivenTeams.Unit unit = GivenTeams.unit("省林业局", "43");
        String village = GivenTeams.village("430923");
        GivenSelection given = GivenSelection.open("43", day, List.of(GivenSelection.need(village, 1)), unit);
        given.nominate(unit, given.nomination(GivenSelection.cadre("甲", unit, "43", ""), "MEMBER"))
                .then()
                .statusCode(201)
                .body(criterion("B8"), equalTo(false));
        given.nominate(
                        unit,
                        given.nomination(
                                GivenSelection.cadre("乙", unit, "43", "grassroots_experience_months = 30"), "MEMBER"))
                .then()
                .statusCode(201)
                .body(criterion("B8"), equalTo(true));
        given.department
                .request()
                .get("/api/v1/nominations/order?batch=" + given.batch + "&need=" + given.needId(village)
                        + "&seat=MEMBER")
                .then()
                .statusCode(200)
                .body("cadreName", contains("乙", "甲"));
    }

    @Test
    void b9_a_cultural_unit_fits_a_village_of_tea_travel_and_culture() {
        LocalDate day = LocalDate.of(2021, 6, 1);
        GivenTeams.Unit unit = GivenTeams.unit("省委宣传部", "43");
        GivenTeams.write("update organization set strengths = '{文化,出版}' where id = ?", unit.id());
        String village = GivenTeams.village("430921");
        var county = GivenOffices.orgDepartment("430921");
        county.request()
                .contentType(ContentType.JSON)
                .body(Map.of("industries", List.of("茶", "旅", "文", "康养"), "source", "县产业名录"))
                .put("/api/v1/villages/" + village + "/industries")
                .then()
                .statusCode(200)
                .body("industries", hasSize(4));
        GivenSelection given = GivenSelection.open(
                "43",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30),
                List.of(GivenSelection.need(village, 1)),
                unit);
        Map<String, Object> body = given.nomination(GivenSelection.cadre("文化人", unit, "43", ""), "MEMBER");
        body.put("needId", given.needId(village));
        given.nominate(unit, body)
                .then()
                .statusCode(201)
                .body(criterion("B9"), equalTo(true))
                .body("criteria.find { it.ruleId == 'B9' }.found", containsString("文"));
        GivenOffices.orgDepartment("430922")
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("industries", List.of("茶"), "source", "外县"))
                .put("/api/v1/villages/" + village + "/industries")
                .then()
                .statusCode(403);
        GivenTeams.Unit bank = GivenTeams.unit("省农信社", "43");
        GivenSelection other = GivenSelection.open(
                "43",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30),
                List.of(GivenSelection.need(village, 1)),
                bank);
        Map<String, Object> banker = other.nomination(GivenSelection.cadre("银行人", bank, "43", ""), "MEMBER");
        banker.put("needId", other.needId(village));
        other.nominate(bank, banker).then().statusCode(201).body(criterion("B9"), equalTo(false));
    }

    @Test
    void b10_a_nomination_approved_only_by_human_resources_stays_pending() {
        GivenTeams.Unit unit = GivenTeams.unit("文旅局", MAIJI);
        GivenSelection given = maiji(unit);
        String id = given.nominate(unit, given.nomination(GivenSelection.cadre("骨干", unit, MAIJI, ""), "LEAD"))
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .extract()
                .path("id");
        given.review(given.humanResources, id, true)
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("reviews.department", contains("HUMAN_RESOURCES"));
        given.decide(id, given.needId(given.villages.get(0)), "LEAD")
                .then()
                .statusCode(422)
                .body("rule.id", equalTo("B10"));
        given.review(given.humanResources, id, true).then().statusCode(409);
        given.review(GivenOffices.unit(unit.path()), id, true).then().statusCode(403);
        given.review(GivenOffices.orgDepartment("620502"), id, true).then().statusCode(403);
        given.review(given.department, id, true).then().statusCode(200).body("state", equalTo("REVIEWED"));
        given.decide(id, given.needId(given.villages.get(0)), "LEAD")
                .then()
                .statusCode(200)
                .body("state", equalTo("SELECTED"))
                .body("postingId", notNullValue());
    }

    @Test
    void b10_one_refusal_is_enough_and_needs_its_reason() {
        GivenTeams.Unit unit = GivenTeams.unit("统计局", MAIJI);
        GivenSelection given = maiji(unit);
        UUID cadre = GivenSelection.cadre("落选", unit, MAIJI, "");
        String id = given.nominate(unit, given.nomination(cadre, "MEMBER")).path("id");
        given.nominate(unit, given.nomination(cadre, "MEMBER")).then().statusCode(409);
        GivenSelection.changed(given.department, "/nominations/" + id, "/review", Map.of("approve", false))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/note"));
        given.review(given.department, id, false).then().statusCode(200).body("state", equalTo("REJECTED"));
        given.review(given.humanResources, id, true).then().statusCode(409);
        given.nominate(unit, given.nomination(cadre, "MEMBER")).then().statusCode(201);
    }

    @Test
    void b11_the_county_committee_selects_225_in_one_batch() {
        GivenSelected xiahe = GivenSelected.of("623027", 33, 225, LocalDate.of(2018, 9, 1));
        xiahe.department
                .request()
                .get("/api/v1/selection-batches/" + xiahe.batch)
                .then()
                .statusCode(200)
                .body("batch.selected", equalTo(225))
                .body("batch.villages", equalTo(33));
        xiahe.department
                .request()
                .get("/api/v1/nominations?withTotal=true&state=SELECTED&batch=" + xiahe.batch)
                .then()
                .body("total.count", equalTo(225));
    }

    @Test
    void b11_a_decision_posts_the_cadre_to_the_village_and_no_more_than_it_asked_for() {
        GivenTeams.Unit unit = GivenTeams.unit("发改局", MAIJI);
        String village = GivenTeams.village(MAIJI);
        GivenSelection given = GivenSelection.open(
                MAIJI, LocalDate.now(ZoneId.of("Asia/Shanghai")), List.of(GivenSelection.need(village, 1)), unit);
        String need = given.needId(village);
        String lead = given.reviewed(unit, given.nomination(GivenSelection.cadre("书记", unit, MAIJI, ""), "LEAD"));
        String member = given.reviewed(unit, given.nomination(GivenSelection.cadre("队员", unit, MAIJI, ""), "MEMBER"));
        String third = given.reviewed(unit, given.nomination(GivenSelection.cadre("多余", unit, MAIJI, ""), "MEMBER"));
        Response decided = given.decide(lead, need, "LEAD");
        decided.then().statusCode(200).body("decisionBasis", containsString("县委常委会"));
        given.department
                .request()
                .get("/api/v1/postings/" + decided.path("postingId"))
                .then()
                .statusCode(200)
                .body("villageCode", equalTo(village))
                .body("roles", hasItem("FIRST_SECRETARY"))
                .body("roles", hasItem("CAPTAIN"));
        given.decide(member, need, "MEMBER").then().statusCode(200);
        given.decide(third, need, "MEMBER").then().statusCode(422).body("rule.id", equalTo("B1"));
        given.decide(third, need, "LEAD").then().statusCode(422).body("rule.id", equalTo("B1"));
        given.decide(lead, need, "LEAD").then().statusCode(409);
        given.department
                .request()
                .get("/api/v1/teams?region=" + village)
                .then()
                .body("items.findAll { it.name.startsWith('驻') }.headcount", contains(2));
    }

    @Test
    void b12_635_cadres_go_to_209_villages_3_04_each() {
        GivenSelected maiji = GivenSelected.of(MAIJI, 209, 635, SELECTED);
        maiji.department
                .request()
                .get("/api/v1/selection-batches/" + maiji.batch + "/figures")
                .then()
                .statusCode(200)
                .body("persons", equalTo(635))
                .body("villages", equalTo(209))
                .body("mean", equalTo(3.04f))
                .body("categories.find { it.category == 'OUT_OF_POVERTY' }.villages", equalTo(209));
        GivenOffices.orgDepartment("620502")
                .request()
                .get("/api/v1/selection-batches/" + maiji.batch + "/figures")
                .then()
                .statusCode(404);
    }

    @Test
    void a_unit_sees_only_its_own_nominations_and_a_foreign_cadre_is_not_its_to_name() {
        GivenTeams.Unit one = GivenTeams.unit("甲局", MAIJI);
        GivenTeams.Unit other = GivenTeams.unit("乙局", MAIJI);
        GivenSelection given = maiji(one, other);
        given.nominate(one, given.nomination(GivenSelection.cadre("甲人", one, MAIJI, ""), "MEMBER"))
                .then()
                .statusCode(201);
        UUID his = GivenSelection.cadre("乙人", other, MAIJI, "");
        given.nominate(one, given.nomination(his, "MEMBER")).then().statusCode(403);
        GivenOffices.unit(other.path())
                .request()
                .get("/api/v1/nominations?batch=" + given.batch)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        GivenOffices.unit(one.path())
                .request()
                .get("/api/v1/nominations?batch=" + given.batch)
                .then()
                .body("items", hasSize(1));
        GivenTeams.Unit stranger = GivenTeams.unit("丙局", MAIJI);
        GivenOffices.unit(stranger.path())
                .request()
                .get("/api/v1/selection-batches/" + given.batch)
                .then()
                .statusCode(404);
        given.nominate(stranger, given.nomination(GivenSelection.cadre("丙人", stranger, MAIJI, ""), "MEMBER"))
                .then()
                .statusCode(403);
        GivenOffices.unit(one.path())
                .request()
                .get("/api/v1/selection-batches/" + given.batch)
                .then()
                .statusCode(200)
                .body("units", hasSize(1))
                .body("batch.may", contains("nominate"))
                .body("batch.closedOn", nullValue());
    }
}
