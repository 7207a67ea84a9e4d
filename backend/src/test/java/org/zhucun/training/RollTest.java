package org.zhucun.training;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhucun.training.GivenTraining.attendees;
import static org.zhucun.training.GivenTraining.crowd;
import static org.zhucun.training.GivenTraining.get;
import static org.zhucun.training.GivenTraining.held;
import static org.zhucun.training.GivenTraining.post;
import static org.zhucun.training.GivenTraining.posted;
import static org.zhucun.training.GivenTraining.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.Meanwhile;

/** Rolls, awards, study meetings: what is refused, what two do at once, and what is taken back. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RollTest {
    /** 泽州县, and 陵川县 140524: no other test class uses them. */
    private static final String COUNTY = "140525";

    private static final String DAY = "2022-06-01";

    private final GivenOffice county = GivenOffices.orgDepartment(COUNTY);

    private static UUID id(String session) {
        return UUID.fromString(session.substring("/trainings/".length()));
    }

    private static ValidatableResponse change(GivenOffice office, String session, int version, String title) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "title",
                        title,
                        "kind",
                        "COLLECTIVE",
                        "organizerLevel",
                        "COUNTY",
                        "organizerName",
                        "组织部",
                        "startedOn",
                        DAY,
                        "days",
                        3))
                .put("/api/v1" + session)
                .then();
    }

    @Test
    void everybody_of_a_province_or_a_prefecture_is_nobodys_list() {
        GivenOffice province = GivenOffices.orgDepartment("14");
        String session = held(province, session("14", "PROVINCE", "COLLECTIVE", 3, DAY));
        for (String place : List.of("14", "1405")) {
            post(province, session + "/roll", Map.of("everyoneIn", place))
                    .statusCode(400)
                    .body("violations.at", contains("/everyoneIn"));
        }
        posted("全员", COUNTY, "2022-05-01");
        post(county, session + "/roll", Map.of("everyoneIn", COUNTY)).statusCode(200);
    }

    @Test
    void a_year_of_a_whole_county_is_not_written_into_the_registers_at_once() {
        List<UUID> cadres = crowd(COUNTY, 55, "2022-05-01");
        String year = held(county, session(COUNTY, "COUNTY", "COLLECTIVE", 365, DAY));
        post(county, year + "/roll", Map.of("attendees", attendees(cadres.toArray(UUID[]::new))))
                .statusCode(422)
                .body("detail", equalTo("人数乘以天数超过 20,000，请分成几个培训班登记"));
        get(county, year + "/roll").body("items", empty());
        post(county, year + "/roll", Map.of("attendees", attendees(cadres.get(0))))
                .statusCode(200);
    }

    @Test
    void who_enters_a_roll_while_the_course_is_corrected_is_told_to_look_again() {
        UUID cadre = posted("同时", COUNTY, "2022-05-01");
        String session = held(county, session(COUNTY, "COUNTY", "COLLECTIVE", 3, DAY));
        Meanwhile.changing(
                        county.path(),
                        "update training_session set title = '更正后', version = version + 1 where id = ?",
                        id(session),
                        () -> post(county, session + "/roll", Map.of("attendees", attendees(cadre))))
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", equalTo("该培训班刚被更正，请刷新后重新登记"));
        get(county, session + "/roll").body("items", empty());
        post(county, session + "/roll", Map.of("attendees", attendees(cadre))).statusCode(200);
    }

    @Test
    void of_two_corrections_read_at_one_version_the_second_is_refused() {
        String session = held(county, session(COUNTY, "COUNTY", "COLLECTIVE", 3, DAY));
        change(county, session, 7, "没读过").statusCode(412);
        Meanwhile.changing(
                        county.path(),
                        "update training_session set title = '先到', version = version + 1 where id = ?",
                        id(session),
                        () -> change(county, session, 0, "后到"))
                .statusCode(412)
                .body("code", equalTo("STALE"));
        get(county, session).body("title", equalTo("先到")).body("version", equalTo(1));
        change(county, session, 1, "再来").statusCode(200);
    }

    @Test
    void an_award_put_down_wrong_is_taken_back_with_its_honour_and_who_has_one_stays_on_the_roll() {
        UUID winner = posted("误登", COUNTY, "2021-01-05");
        String contest = held(county, "COUNTY", "CONTEST", 1, "2021-05-01", winner);
        post(county, contest + "/awards", Map.of("awards", List.of(Map.of("cadreId", winner, "award", "FIRST"))))
                .statusCode(200);
        String entry = get(county, contest + "/roll").extract().path("items[0].id");
        struck(contest, entry).statusCode(409).body("detail", equalTo("该干部在本次比武中已获奖，请先撤销奖项"));
        get(county, contest + "/roll").body("items", hasSize(1));

        String award = contest + "/awards/" + winner + "/withdrawal";
        post(county, award, Map.of()).statusCode(400).body("violations.at", contains("/reason"));
        post(GivenOffices.orgDepartment("140524"), award, Map.of("reason", "外县"))
                .statusCode(403);
        post(county, award, Map.of("reason", "名次登错")).statusCode(200).body("awards", empty());
        post(county, award, Map.of("reason", "名次登错")).statusCode(409);
        get(county, "/incentives?cadre=" + winner).body("items", empty());
        assertEquals(
                List.of("名次登错"),
                GivenTeams.query(
                        "select detail ->> 'reason' from deed where action = 'CONTEST_AWARD_WITHDRAWN' and outcome = 'DONE'"
                                + " and subject_id = ?",
                        id(contest).toString()));

        post(county, contest + "/awards", Map.of("awards", List.of(Map.of("cadreId", winner, "award", "SECOND"))))
                .statusCode(200);
        get(county, "/incentives?cadre=" + winner).body("items.title", contains("驻村干部培训班 二等奖"));
        post(county, award, Map.of("reason", "未参赛")).statusCode(200);
        struck(contest, entry).statusCode(200).body("cadres", equalTo(0));
    }

    private ValidatableResponse struck(String session, String entry) {
        return county.request()
                .header("If-Match", "\"0\"")
                .post("/api/v1" + session + "/roll/" + entry + "/withdrawal")
                .then();
    }

    /** A team formed on a Wednesday: the week before it is nobody's, its own is. */
    @Test
    void no_township_is_asked_for_the_week_before_its_team_stood() {
        String code = "140524";
        GivenOffice department = GivenOffices.orgDepartment(code);
        GivenParameter.set("study.meeting.cadence", code, "\"WEEKLY\"");
        String village = GivenTeams.village(code);
        Map<String, Object> team = GivenTeams.form("周三队", village, List.of(), GivenTeams.unit("例会单位", code));
        team.put("establishedOn", "2022-03-09");
        post(department, "/teams", team).statusCode(201);
        String results = "/compliance/results?region=" + village.substring(0, 9) + "&rule=E6&day=";
        get(department, results + "2022-03-11").statusCode(200).body("items", empty());
        get(department, results + "2022-03-16").statusCode(200).body("items", hasSize(1));
    }

    @Test
    void the_scores_of_a_test_at_a_study_meeting_are_found_through_the_meeting() {
        String village = GivenTeams.village(COUNTY);
        String township = village.substring(0, 9);
        GivenOffice clerk = GivenOffices.township(township);
        String meeting = post(
                        clerk,
                        "/study-meetings",
                        Map.of("regionCode", township, "heldOn", DAY, "title", "一号文件", "attended", 3))
                .statusCode(201)
                .extract()
                .path("id");
        get(clerk, "/study-meetings/" + meeting + "/tests").statusCode(200).body("", empty());
        UUID cadre = GivenTeams.cadre("应试", GivenTeams.unit("应试单位", COUNTY), township);
        String test = post(
                        clerk,
                        "/knowledge-tests",
                        Map.of(
                                "studyMeetingId",
                                meeting,
                                "title",
                                "应知应会",
                                "heldOn",
                                DAY,
                                "fullScore",
                                100,
                                "passScore",
                                60,
                                "scores",
                                List.of(Map.of("cadreId", cadre, "score", 80))))
                .statusCode(201)
                .extract()
                .path("id");
        get(county, "/study-meetings/" + meeting + "/tests")
                .body("id", contains(test))
                .body("title", contains("应知应会"))
                .body("taken", contains(1));
        get(county, "/knowledge-tests/" + test).body("scores.name", contains("应试"));
        get(GivenOffices.orgDepartment("140524"), "/study-meetings/" + meeting + "/tests")
                .statusCode(404);
    }
}
