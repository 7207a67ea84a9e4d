package org.zhucun.training;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhucun.training.GivenTraining.attendees;
import static org.zhucun.training.GivenTraining.get;
import static org.zhucun.training.GivenTraining.held;
import static org.zhucun.training.GivenTraining.of;
import static org.zhucun.training.GivenTraining.others;
import static org.zhucun.training.GivenTraining.post;
import static org.zhucun.training.GivenTraining.posted;
import static org.zhucun.training.GivenTraining.session;
import static org.zhucun.training.GivenTraining.state;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.zhucun.cadre.ByProduct;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;

/** Group E of the catalogue: training, its obligations, study meetings, contests, handbooks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupETest {
    private static final String COUNTY = "140404";
    private static final String JUNE = "2022-06-01";
    private static final String NEW_YEARS_EVE = "2022-12-31";

    /** Whoever keeps the register listens like this. */
    @Singleton
    static class Listener {
        static final List<ByProduct> HEARD = new CopyOnWriteArrayList<>();

        void heard(@Observes ByProduct event) {
            HEARD.add(event);
        }
    }

    @Test
    void e1_three_days_in_one_county_course_are_asked_and_two_plus_one_count_only_where_days_are_added_up() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        UUID two = posted("两天", COUNTY, "2022-05-01");
        UUID three = posted("三天", COUNTY, "2022-05-01");
        UUID fiveInTheTownship = posted("乡镇五天", COUNTY, "2022-05-01");
        UUID twoAndOne = posted("两天加一天", COUNTY, "2022-05-01");
        held(county, "COUNTY", "COLLECTIVE", 2, JUNE, two, twoAndOne);
        held(county, "COUNTY", "COLLECTIVE", 3, JUNE, three);
        held(county, "TOWNSHIP", "COLLECTIVE", 5, JUNE, fiveInTheTownship);
        held(county, "COUNTY", "COLLECTIVE", 1, "2022-07-01", twoAndOne);
        assertEquals("FAILING", state(county, two, "E1", NEW_YEARS_EVE));
        assertEquals("MET", state(county, three, "E1", NEW_YEARS_EVE));
        assertEquals("FAILING", state(county, fiveInTheTownship, "E1", NEW_YEARS_EVE));
        assertEquals("FAILING", state(county, twoAndOne, "E1", NEW_YEARS_EVE));
        assertEquals("2 次，最长 2 天，累计 3 天", of(county, twoAndOne, "E1", NEW_YEARS_EVE, "found"));

        GivenOffice other = GivenOffices.orgDepartment("140406");
        GivenParameter.set("training.daysMode", "140406", "\"CUMULATIVE\"");
        UUID added = posted("累计", "140406", "2022-05-01");
        held(other, "COUNTY", "COLLECTIVE", 2, JUNE, added);
        assertEquals("FAILING", state(other, added, "E1", NEW_YEARS_EVE));
        held(other, "COUNTY", "COLLECTIVE", 1, "2022-07-01", added);
        assertEquals("MET", state(other, added, "E1", NEW_YEARS_EVE));
    }

    @Test
    void e2_two_collective_trainings_a_year_and_who_came_in_november_is_flagged_not_excused() {
        GivenOffice county = GivenOffices.orgDepartment("140405");
        UUID once = posted("一次", "140405", "2020-05-01");
        UUID twice = posted("两次", "140405", "2020-05-01");
        UUID late = posted("十一月", "140405", "2020-11-01");
        held(county, "COUNTY", "COLLECTIVE", 3, "2020-06-01", once, twice);
        held(county, "COUNTY", "ROTATION", 1, "2020-09-01", twice);
        assertEquals("FAILING", state(county, once, "E2", "2020-12-31"));
        assertEquals("MET", state(county, twice, "E2", "2020-12-31"));
        assertEquals("FAILING", state(county, late, "E2", "2020-12-31"));
        assertEquals("0 次，本年新到岗", of(county, late, "E2", "2020-12-31", "found"));
        assertEquals("本年集中培训不少于 2 次", of(county, late, "E2", "2020-12-31", "required"));

        GivenParameter.set("training.year.prorate", "140423", "true");
        GivenOffice prorating = GivenOffices.orgDepartment("140423");
        UUID november = posted("折算十一月", "140423", "2020-11-01");
        UUID may = posted("折算五月", "140423", "2020-05-01");
        assertEquals("MET", state(prorating, november, "E2", "2020-12-31"));
        assertEquals("本年集中培训不少于 1 次，按月折算", of(prorating, may, "E2", "2020-12-31", "required"));
        assertEquals("FAILING", state(prorating, may, "E2", "2020-12-31"));
    }

    @Test
    void e3_village_secretaries_are_counted_as_person_times_and_in_no_obligation_of_cadres() {
        GivenOffice county = GivenOffices.orgDepartment("140425");
        Map<String, Object> rotation = session("140425", "COUNTY", "ROTATION", 2, "2021-03-01");
        rotation.put("audience", List.of("VILLAGE_SECRETARY", "FIRST_SECRETARY", "TEAM_MEMBER"));
        rotation.put("others", others("140425", "VILLAGE_SECRETARY", 1, 209));
        String session = held(county, rotation);
        get(county, session).body("cadres", equalTo(0)).body("others", equalTo(209));
        get(county, "/trainings/totals?region=140425&from=2021-01-01&to=2021-12-31")
                .body("personTimes", equalTo(209))
                .body("persons", equalTo(209))
                .body("cadres", equalTo(0))
                .body("posted", equalTo(0))
                .body("coverage", nullValue());
        get(county, "/compliance/results?region=140425&rule=E2&day=2021-12-31").body("items", empty());
        post(county, session + "/roll", Map.of("others", others("140425", "VILLAGE_SECRETARY", 209, 1)))
                .statusCode(409);
        post(county, session + "/roll", Map.of("others", others("140403", "VILLAGE_SECRETARY", 1, 1)))
                .statusCode(403);
        post(county, session + "/roll", Map.of()).statusCode(400);
    }

    /** Also E4's coverage, R12 in the statistics, and E7. */
    @Test
    void e4_five_sessions_with_720_persons_and_one_of_them_in_two_are_720_persons_and_721_person_times() {
        GivenOffice county = GivenOffices.orgDepartment("140426");
        List<UUID> cadres = GivenTraining.crowd("140426", 20, "2021-01-10");
        for (int i = 0; i < 5; i++) {
            Map<String, Object> one = session("140426", "COUNTY", "COLLECTIVE", 3, "2021-0" + (i + 3) + "-01");
            one.put("attendees", attendees(cadres.subList(i * 4, i * 4 + 4).toArray(UUID[]::new)));
            one.put("others", others("140426", "VILLAGE_SECRETARY", i * 140, 140));
            if (i < 4) {
                one.put("lecturers", List.of(Map.of("name", "王某", "position", "区委副书记", "kind", "LEADER")));
            }
            held(county, one);
        }
        String totals = "/trainings/totals?region=140426&from=2021-01-01&to=2021-12-31";
        get(county, totals)
                .body("sessions", equalTo(5))
                .body("persons", equalTo(720))
                .body("personTimes", equalTo(720))
                .body("cadres", equalTo(20))
                .body("posted", equalTo(20))
                .body("coverage", equalTo(100.0f));
        String first = "/trainings/"
                + get(county, "/trainings?region=140426&to=2021-03-01")
                        .extract()
                        .path("items[0].id");
        post(county, first + "/roll", Map.of("attendees", attendees(cadres.get(19))))
                .statusCode(200)
                .body("cadres", equalTo(5));
        get(county, totals).body("persons", equalTo(720)).body("personTimes", equalTo(721));
        String asOf = "?region=140426&asOf=2021-12-31";
        get(county, "/figures/training-sessions" + asOf).body("printed", equalTo("5期"));
        get(county, "/figures/training-persons" + asOf).body("printed", equalTo("720名"));
        get(county, "/figures/training-person-times" + asOf).body("printed", equalTo("721人次"));
        get(county, "/figures/training-led-share" + asOf).body("printed", equalTo("80%"));
        int listed = 0;
        String next = "";
        while (next != null) {
            var page = get(county, "/figures/training-persons/items" + asOf + "&size=200" + next)
                    .statusCode(200)
                    .extract();
            listed += page.<List<Object>>path("items").size();
            next = page.path("next") == null ? null : "&after=" + page.path("next");
        }
        assertEquals(720, listed);
    }

    @Test
    void e5_fifteen_sessions_over_the_years_are_2380_person_times() {
        GivenOffice county = GivenOffices.orgDepartment("140427");
        for (int i = 0; i < 15; i++) {
            Map<String, Object> one =
                    session("140427", "COUNTY", "ROTATION", 2, (i < 10 ? "2019-02-" : "2021-02-") + (10 + i));
            one.put("others", others("140427", "VILLAGE_SECRETARY", i < 10 ? 0 : 200, i < 10 ? 166 : 144));
            held(county, one);
        }
        get(county, "/trainings/totals?region=140427&from=2019-01-01&to=2021-12-31")
                .body("sessions", equalTo(15))
                .body("personTimes", equalTo(2380));
        get(county, "/figures/training-person-times?region=140427&asOf=2021-12-31&from=2019-01-01")
                .body("numerator", equalTo(2380));
    }

    @Test
    void e6_of_eighteen_townships_seventeen_met_in_week_8_of_2022_and_one_is_overdue() {
        GivenOffice county = GivenOffices.orgDepartment("621121");
        GivenParameter.set("study.meeting.cadence", "621121", "\"WEEKLY\"");
        GivenTeams.Unit unit = GivenTeams.unit("通渭县某局", "621121");
        List<String> villages = GivenTeams.query(
                "select min(code) from region where level = 5 and valid_to is null and code >= '621121' and code < '621122'"
                        + " group by left(code, 9) order by 1 limit 18");
        assertEquals(18, villages.size());
        villages.forEach(village -> GivenTeams.team(county, village, unit));
        for (String village : villages.subList(0, 17)) {
            String township = village.substring(0, 9);
            post(GivenOffices.township(township), "/study-meetings", meeting(township, "2022-02-23"))
                    .statusCode(201)
                    .body("week", equalTo("2022-W08"));
        }
        String missing = villages.get(17).substring(0, 9);
        get(county, "/study-meetings/weeks?region=621121&from=2022-W08&until=2022-W08")
                .statusCode(200)
                .body("weeks.from", contains("2022-02-21"))
                .body("weeks.until", contains("2022-02-27"))
                .body("townships", hasSize(18))
                .body("held", equalTo(17))
                .body("overdue", equalTo(1))
                .body("townships.find { it.code == '" + missing + "' }.cells.state", contains("OVERDUE"));
        get(county, "/compliance?region=621121&day=2022-03-02")
                .body("total.find { it.rule == 'E6' }.failing", equalTo(1));
        get(county, "/compliance/results?region=621121&rule=E6&day=2022-03-02")
                .body("items", hasSize(1))
                .body("items[0].required", equalTo("每周 1 次"));
        GivenOffice late = GivenOffices.township(missing);
        get(late, "/study-meetings/weeks?region=" + missing + "&from=2022-W07&until=2022-W08")
                .body("townships[0].cells.state", contains("OVERDUE", "OVERDUE"));
        post(late, "/study-meetings", meeting(missing, "2022-02-27")).statusCode(201);
        get(county, "/study-meetings/weeks?region=621121&from=2022-W08&until=2022-W08")
                .body("overdue", equalTo(0));
        post(late, "/study-meetings", meeting(missing, "2022-02-27")).statusCode(409);
        post(late, "/study-meetings", meeting(villages.get(0).substring(0, 9), "2022-02-26"))
                .statusCode(403);
        post(late, "/study-meetings", meeting(missing, "2099-01-01")).statusCode(400);
        get(county, "/study-meetings/weeks?region=621121&from=2022-W53&until=2022-W53")
                .statusCode(400);
        get(late, "/study-meetings/weeks?region=621121&from=2022-W08&until=2022-W08")
                .statusCode(404);
        knowledge(late, missing);
    }

    /** A test at the study meeting: scores by name, no order of merit. */
    private static void knowledge(GivenOffice late, String township) {
        String meeting =
                get(late, "/study-meetings?region=" + township).extract().path("items[0].id");
        UUID first = member("考生甲", township);
        UUID second = member("考生乙", township);
        Map<String, Object> test = Map.of(
                "studyMeetingId",
                meeting,
                "title",
                "应知应会",
                "heldOn",
                "2022-02-27",
                "fullScore",
                100,
                "passScore",
                60,
                "scores",
                List.of(Map.of("cadreId", first, "score", 59.5), Map.of("cadreId", second, "score", 90)));
        String id = post(late, "/knowledge-tests", test)
                .statusCode(201)
                .body("taken", equalTo(2))
                .body("passed", equalTo(1))
                .body("mean", equalTo(74.8f))
                .body("scores.name", containsInAnyOrder("考生甲", "考生乙"))
                .extract()
                .path("id");
        post(late, "/knowledge-tests", test).statusCode(409);
        post(late, "/knowledge-tests", changed(test, "scores", List.of(Map.of("cadreId", first, "score", 101))))
                .statusCode(400)
                .body("violations[0].at", equalTo("/scores/0/score"));
        get(GivenOffices.township("621121100".equals(township) ? "621121101" : "621121100"), "/knowledge-tests/" + id)
                .statusCode(404);
    }

    private static Map<String, Object> changed(Map<String, Object> body, String key, Object value) {
        Map<String, Object> copy = new java.util.HashMap<>(body);
        copy.put(key, value);
        copy.put("title", "另一次");
        return copy;
    }

    /** A cadre who lies in the township. */
    private static UUID member(String name, String township) {
        return GivenTeams.cadre(name, GivenTeams.unit("单位" + name, "621121"), township);
    }

    private static Map<String, Object> meeting(String township, String on) {
        return Map.of("regionCode", township, "heldOn", on, "title", "一号文件", "attended", 12);
    }

    @Test
    void e6_nobody_is_asked_for_study_meetings_where_no_document_asks() {
        GivenOffice county = GivenOffices.orgDepartment("140428");
        GivenTeams.team(county, GivenTeams.village("140428"), GivenTeams.unit("某局", "140428"));
        get(county, "/study-meetings/weeks?region=140428&from=2022-W08&until=2022-W08")
                .body("overdue", equalTo(0))
                .body("source", nullValue())
                .body("townships.cells.flatten().state", everyItem(equalTo("NOT_ASKED")));
        get(county, "/compliance/results?region=140428&rule=E6&day=2022-03-02").body("items", empty());
    }

    @Test
    void e7_four_of_five_sessions_with_a_leader_lecturing_are_80_percent() {
        GivenOffice county = GivenOffices.orgDepartment("140429");
        for (int i = 1; i <= 5; i++) {
            Map<String, Object> one = session("140429", "COUNTY", "COLLECTIVE", 1, "2021-04-0" + i);
            one.put(
                    "lecturers",
                    List.of(Map.of(
                            "name",
                            "李某",
                            "position",
                            i == 5 ? "农科院研究员" : "农业农村局局长",
                            "kind",
                            i == 5 ? "EXPERT" : "DEPARTMENT_HEAD")));
            held(county, one);
        }
        get(county, "/trainings/totals?region=140429&from=2021-01-01&to=2021-12-31")
                .body("ledByLeader", equalTo(4))
                .body("leaderShare", equalTo(80.0f));
    }

    @Test
    void e8_the_result_of_a_contest_becomes_an_honour_and_no_grade() {
        GivenOffice county = GivenOffices.orgDepartment("140430");
        UUID winner = posted("状元", "140430", "2021-01-05");
        UUID absent = posted("缺席", "140430", "2021-01-05");
        String contest = held(county, "COUNTY", "CONTEST", 1, "2021-05-01", winner);
        String course = held(county, "COUNTY", "COLLECTIVE", 1, "2021-05-01", winner);
        Map<String, Object> first = Map.of("awards", List.of(Map.of("cadreId", winner, "award", "FIRST")));
        post(county, contest + "/awards", first)
                .statusCode(200)
                .body("awards.name", contains("状元"))
                .body("awards.award", contains("FIRST"));
        get(county, "/incentives?cadre=" + winner)
                .body("items.title", contains("驻村干部培训班 一等奖"))
                .body("items.kind", contains("COMMEND"))
                .body("items.level", contains("COUNTY"));
        assertEquals(List.of(), GivenTeams.query("select grade from annual_grade where cadre_id = ?", winner));
        post(county, contest + "/awards", first).statusCode(409);
        get(county, "/incentives?cadre=" + winner).body("items", hasSize(1));
        post(county, contest + "/awards", Map.of("awards", List.of(Map.of("cadreId", absent, "award", "SECOND"))))
                .statusCode(400);
        post(county, course + "/awards", first).statusCode(409);
    }

    @Test
    void e9_sessions_are_found_by_who_held_them_their_kind_and_audience() {
        GivenOffice province = GivenOffices.orgDepartment("14");
        Map<String, Object> model = session("14", "PROVINCE", "DEMONSTRATION", 5, "2020-03-09");
        model.put("title", "省级示范班");
        model.put("audience", List.of("BRIGADE_LEADER", "CAPTAIN", "JOINT_OFFICE_HEAD"));
        String id = held(province, model).substring("/trainings/".length());
        GivenOffice county = GivenOffices.orgDepartment("140431");
        held(county, "COUNTY", "DEMONSTRATION", 2, "2020-03-10");
        get(province, "/trainings?organizer=PROVINCE&kind=DEMONSTRATION&from=2020-03-01&to=2020-03-31")
                .body("items.id", contains(id))
                .body("items[0].audience", containsInAnyOrder("BRIGADE_LEADER", "CAPTAIN", "JOINT_OFFICE_HEAD"));
        get(province, "/trainings?audience=JOINT_OFFICE_HEAD&from=2020-03-01&to=2020-03-31")
                .body("items.id", contains(id));
        get(county, "/trainings?organizer=PROVINCE&kind=DEMONSTRATION&from=2020-03-01&to=2020-03-31")
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.may", empty());
        get(GivenOffices.orgDepartment("430921"), "/trainings/" + id).statusCode(404);

        UUID cadre = posted("省里学员", "140431", "2020-01-05");
        post(county, "/trainings/" + id + "/roll", Map.of("attendees", attendees(cadre)))
                .statusCode(200)
                .body("cadres", equalTo(1))
                .body("may", empty());
        assertEquals("MET", state(county, cadre, "E1", "2020-12-31"));
        put(county, "/trainings/" + id, model).statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse put(
            GivenOffice office, String path, Map<String, Object> body) {
        Map<String, Object> change = new java.util.HashMap<>(body);
        List.of("regionCode", "attendees", "others").forEach(change::remove);
        Object version = office.request().get("/api/v1" + path).path("version");
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(change)
                .put("/api/v1" + path)
                .then();
    }

    @Test
    void e10_a_week_at_the_province_satisfies_and_a_forum_does_not() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        UUID week = posted("省培七天", COUNTY, "2022-05-01");
        UUID forum = posted("座谈七天", COUNTY, "2022-05-01");
        held(county, "PROVINCE", "COLLECTIVE", 7, JUNE, week);
        String talk = held(county, "COUNTY", "FORUM", 7, JUNE, forum);
        assertEquals("MET", state(county, week, "E1", NEW_YEARS_EVE));
        assertEquals("FAILING", state(county, forum, "E1", NEW_YEARS_EVE));
        get(county, talk).body("counts", equalTo(false));
    }

    @Test
    void e11_a_session_says_in_which_plan_of_cadre_education_it_stands() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        Map<String, Object> planned = session(COUNTY, "COUNTY", "ROTATION", 3, JUNE);
        planned.put("planReference", "2022年干部教育培训计划第7项");
        get(county, held(county, planned)).body("planReference", equalTo("2022年干部教育培训计划第7项"));
    }

    /** The night school stays on record as study; a talk to villagers has its one home in the field work. */
    @Test
    void e12_ten_evenings_of_night_school_are_on_record_and_leave_e1_and_e2_unmet() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        UUID pupil = posted("夜校", COUNTY, "2020-05-01");
        for (int evening = 10; evening < 20; evening++) {
            held(county, "COUNTY", "SELF_STUDY", 3, "2020-06-" + evening, pupil);
        }
        post(county, "/trainings", session(COUNTY, "COUNTY", "PUBLICITY", 3, "2020-07-01"))
                .statusCode(400);
        String village = GivenTeams.village(COUNTY);
        Map<String, Object> talk = Map.of(
                "kind", "FARMERS_LECTURE",
                "title", "新时代农牧民讲习所",
                "regionCode", village,
                "heldOn", "2020-07-01",
                "audienceCount", 60);
        String told = post(GivenOffices.township(village.substring(0, 9)), "/publicity-events", talk)
                .statusCode(201)
                .extract()
                .path("id");
        get(county, "/trainings?region=" + COUNTY + "&from=2020-07-01&to=2020-07-01")
                .body("items.id", not(hasItem(told)));
        assertEquals("FAILING", state(county, pupil, "E1", "2020-12-31"));
        assertEquals("没有参加", of(county, pupil, "E1", "2020-12-31", "found"));
        assertEquals("FAILING", state(county, pupil, "E2", "2020-12-31"));
        assertEquals("0 次，本年新到岗", of(county, pupil, "E2", "2020-12-31", "found"));
        get(GivenOffices.cadre(pupil), "/cadres/" + pupil + "/file")
                .body("sections.trainings.kind", everyItem(equalTo("SELF_STUDY")))
                .body("sections.trainings.counts", everyItem(equalTo(false)))
                .body("sections.trainings", hasSize(10));
    }

    @Test
    void e13_225_cadres_and_225_receipts_are_100_percent() {
        GivenOffice county = GivenOffices.orgDepartment("621122");
        List<UUID> cadres = GivenTraining.crowd("621122", 225, "2020-01-01");
        Map<String, Object> book = Map.of(
                "regionCode", "621122",
                "title", "帮扶工作手册",
                "edition", "2018年版",
                "issuedOn", "2018-09-01",
                "essentials", List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十"));
        String handbook = "/handbooks/"
                + post(county, "/handbooks", book)
                        .statusCode(201)
                        .body("essentials", hasSize(10))
                        .body("posted", equalTo(225))
                        .body("percent", equalTo(0.0f))
                        .extract()
                        .path("id");
        post(county, "/handbooks", book).statusCode(409);
        post(county, handbook + "/receipts", Map.of("cadreIds", cadres.subList(0, 1), "receivedOn", "2020-02-01"))
                .statusCode(200)
                .body("received", equalTo(1));
        get(county, handbook + "/missing?size=200").body("items", hasSize(200));
        post(county, handbook + "/receipts", Map.of("everyoneIn", "621122", "receivedOn", "2020-02-02"))
                .statusCode(200)
                .body("posted", equalTo(225))
                .body("received", equalTo(225))
                .body("percent", equalTo(100.0f));
        get(county, handbook + "/missing").body("items", empty());
        post(county, handbook + "/receipts", Map.of("receivedOn", "2020-02-02")).statusCode(400);
        post(county, handbook + "/receipts", Map.of("everyoneIn", "140404", "receivedOn", "2020-02-02"))
                .statusCode(403);
        get(GivenOffices.orgDepartment("621123"), handbook).statusCode(404);
        assertEquals(
                10,
                GivenTeams.query(
                                "select unnest(essentials) from handbook where id = ?",
                                UUID.fromString(handbook.substring(11)))
                        .size());
    }

    @Test
    void a_correction_of_a_session_reaches_its_whole_roll_and_the_register_hears_of_it() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        UUID cadre = posted("更正", COUNTY, "2022-05-01");
        Map<String, Object> body = session(COUNTY, "COUNTY", "COLLECTIVE", 3, JUNE);
        body.put("attendees", attendees(cadre));
        String session = held(county, body);
        UUID id = UUID.fromString(session.substring(11));
        assertEquals("MET", state(county, cadre, "E1", NEW_YEARS_EVE));
        assertTrue(heard(id, false, cadre, JUNE, "2022-06-03"));
        put(county, session, session(COUNTY, "COUNTY", "COLLECTIVE", 2, "2022-06-08"))
                .statusCode(200)
                .body("days", equalTo(2));
        assertEquals("FAILING", state(county, cadre, "E1", NEW_YEARS_EVE));
        // the new word takes the place of the old one: nothing is taken back that stays
        assertFalse(heard(id, true, cadre, JUNE, "2022-06-03"));
        assertTrue(heard(id, false, cadre, "2022-06-08", "2022-06-09"));
        String entry = get(county, session + "/roll")
                .body("items.days", contains(2))
                .extract()
                .path("items[0].id");
        withdrawn(county, session, entry).statusCode(200).body("cadres", equalTo(0));
        assertTrue(heard(id, true, cadre, "2022-06-08", "2022-06-09"));
        withdrawn(county, session, entry).statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse withdrawn(
            GivenOffice office, String session, String entry) {
        return office.request()
                .header("If-Match", "\"0\"")
                .post("/api/v1" + session + "/roll/" + entry + "/withdrawal")
                .then();
    }

    private static boolean heard(UUID session, boolean withdrawn, UUID cadre, String from, String to) {
        return Listener.HEARD.stream()
                .filter(event -> event.sourceId().equals(session) && event.withdrawn() == withdrawn)
                .flatMap(event -> event.stays().stream())
                .anyMatch(stay -> stay.cadreId().equals(cadre)
                        && stay.from().toString().equals(from)
                        && stay.to().toString().equals(to));
    }

    @Test
    void a_pasted_list_is_matched_by_name_and_by_what_tells_namesakes_apart() {
        GivenOffice county = GivenOffices.orgDepartment("140403");
        UUID lone = posted("司马相如", "140403", "2022-05-01");
        GivenTeams.Unit finance = GivenTeams.unit("财政局", "140403");
        GivenTeams.cadre("张伟", finance, "140403");
        GivenTeams.cadre("张伟", GivenTeams.unit("水利局", "140403"), "140403");
        String session = held(county, "COUNTY", "COLLECTIVE", 3, JUNE);
        post(county, session + "/roll/matching", Map.of("lines", List.of("司马相如", "张伟", "张伟 财政局", "张伟，水利", "无此人")))
                .statusCode(200)
                .body("lines.state", contains("FOUND", "AMBIGUOUS", "FOUND", "FOUND", "UNKNOWN"))
                .body("lines[1].candidates.unitName", hasItems("财政局", "水利局"))
                .body("lines[2].candidates.unitName", contains("财政局"))
                .body("found", equalTo(3));
        post(county, session + "/roll", Map.of("everyoneIn", "140403"))
                .statusCode(200)
                .body("cadres", equalTo(1));
        post(county, session + "/roll/matching", Map.of("lines", List.of("司马相如")))
                .body("lines.state", contains("ALREADY"));
        get(GivenOffices.cadre(lone), session).statusCode(200).body("cadres", equalTo(1));
        get(GivenOffices.cadre(lone), "/trainings").body("items.id", hasItem(session.substring(11)));
        get(GivenOffices.cadre(lone), "/cadres/" + lone + "/file").body("sections.trainings.title", not(empty()));
        post(GivenOffices.orgDepartment("430921"), session + "/roll", Map.of("everyoneIn", "430921"))
                .statusCode(403);
        post(county, session + "/roll", Map.of("attendees", List.of(Map.of("cadreId", lone, "days", 4))))
                .statusCode(400)
                .body("violations[0].at", equalTo("/attendees/0/days"));
    }
}
