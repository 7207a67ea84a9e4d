package org.zhucun.fieldwork;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhucun.fieldwork.GivenFieldwork.get;
import static org.zhucun.fieldwork.GivenFieldwork.made;
import static org.zhucun.fieldwork.GivenFieldwork.post;
import static org.zhucun.fieldwork.GivenFieldwork.put;
import static org.zhucun.fieldwork.GivenFieldwork.step;
import static org.zhucun.fieldwork.GivenFieldwork.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** Group G of the catalogue: duties, campaigns, guidance, notices, reports, with the examples of the documents. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupGTest {
    /** 靖远县: no other test class uses it. */
    private static final String COUNTY = "620421";

    private static final List<String> DUTIES =
            List.of("PARTY_ORGANIZATION", "PROSPERITY", "GOVERNANCE", "PUBLIC_SERVICE");

    private final GivenOffice county = GivenOffices.orgDepartment(COUNTY);
    private final GivenTeams.Unit unit = GivenTeams.unit("靖远县某局", COUNTY);

    private UUID team(String village) {
        return GivenTeams.team(county, village, unit);
    }

    private static GivenOffice township(String village) {
        return GivenOffices.township(village.substring(0, 9));
    }

    private static List<Map<String, String>> measures(int duties) {
        return DUTIES.subList(0, duties).stream()
                .map(duty -> Map.of("duty", duty, "measure", "措施"))
                .toList();
    }

    @Test
    void g1_a_plan_with_measures_for_three_of_four_duties_is_not_submittable() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        UUID team = team(village);
        String plan = "/duty-plans/"
                + made(post(clerk, "/duty-plans", Map.of("teamId", team, "year", 2026, "measures", measures(3))));
        step(clerk, plan + "/submission", 0, Map.of())
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("G1"))
                .body("rule.found", equalTo("有措施的职责 3 项"));
        get(clerk, plan)
                .body("state", equalTo("DRAFT"))
                .body("covered", contains(DUTIES.subList(0, 3).toArray()));
        int version = put(clerk, plan, 0, Map.of("measures", measures(4)))
                .statusCode(200)
                .body("measures.duty", contains(DUTIES.toArray()))
                .extract()
                .path("version");
        step(clerk, plan + "/submission", version, Map.of())
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("may", empty());
        put(clerk, plan, version + 1, Map.of("measures", measures(1))).statusCode(409);
        post(clerk, "/duty-plans", Map.of("teamId", team, "year", 2026, "measures", measures(1)))
                .statusCode(409);
        get(county, "/duty-plans?team=" + team).body("items.measureCount", contains(4));
        get(GivenOffices.orgDepartment("620802"), plan).statusCode(404);
        post(
                        GivenOffices.township("620802100"),
                        "/duty-plans",
                        Map.of("teamId", team, "year", 2027, "measures", measures(1)))
                .statusCode(403);
    }

    @Test
    void g2_of_ten_visits_eight_looked_at_the_stationing_work_and_two_are_listed() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        for (int i = 0; i < 10; i++) {
            post(
                            clerk,
                            "/guidance-visits",
                            Map.of(
                                    "department",
                                    "县局" + i,
                                    "villageCode",
                                    village,
                                    "visitedOn",
                                    "2022-04-0" + (i % 9 + 1),
                                    "stationingChecked",
                                    i < 8))
                    .statusCode(201);
        }
        String april = "region=" + village + "&from=2022-04-01&to=2022-04-30";
        get(county, "/guidance-visits/share?" + april)
                .body("visits", equalTo(10))
                .body("checked", equalTo(8))
                .body("percent", equalTo(80.0f));
        get(county, "/guidance-visits?checked=false&" + april)
                .body("items.department", containsInAnyOrder("县局8", "县局9"));
        get(county, "/guidance-visits/share?region=" + village + "&from=2023-01-01")
                .body("visits", equalTo(0))
                .body("percent", equalTo(null));
        get(GivenOffices.orgDepartment("620802"), "/guidance-visits/share?" + april)
                .statusCode(404);
    }

    @Test
    void g3_the_template_has_exactly_ten_essentials_and_a_team_its_state_of_each() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        UUID team = team(village);
        get(clerk, "/essentials").body("", hasSize(10)).body("[4].title", equalTo("培育产业，增加收入"));
        get(clerk, "/essentials/progress?team=" + team)
                .body("items", hasSize(10))
                .body("items.state", everyItem(equalTo("NOT_STARTED")));
        Map<String, Object> third = new HashMap<>(Map.of("teamId", team, "no", 3, "state", "IN_PROGRESS"));
        post(clerk, "/essentials/progress", third).statusCode(200).body("done", equalTo(0));
        third.put("state", "DONE");
        third.put("note", "已入户一遍");
        post(clerk, "/essentials/progress", third)
                .statusCode(200)
                .body("done", equalTo(1))
                .body("items[2].note", equalTo("已入户一遍"))
                .body("items", hasSize(10));
        third.put("no", 11);
        post(clerk, "/essentials/progress", third).statusCode(400);
        get(GivenOffices.orgDepartment("620802"), "/essentials/progress?team=" + team)
                .statusCode(404);
    }

    private static Map<String, Object> campaign(String region, String kind, String title, List<String> items) {
        return Map.of("regionCode", region, "kind", kind, "year", 2020, "title", title, "items", items);
    }

    @Test
    void g4_six_actions_of_a_prefecture_reach_every_team_of_a_county_once() {
        GivenOffice prefecture = GivenOffices.orgDepartment("6204");
        String campaign = "/campaigns/"
                + made(post(
                        prefecture,
                        "/campaigns",
                        campaign(
                                "6204",
                                "ACTIONS",
                                "六大行动",
                                List.of("村情民意走访", "基础工作巩固", "政策举措落实", "资金项目盘点", "内生动力提升", "作风问题整治"))));
        String village = GivenTeams.village(COUNTY);
        String other = GivenTeams.village(COUNTY);
        UUID team = team(village);
        team(other);
        get(county, campaign).body("items", hasSize(6)).body("may", contains("cascade"));
        get(GivenOffices.orgDepartment("620802"), campaign).statusCode(404);
        get(GivenOffices.orgDepartment("620802"), "/campaigns").body("items.title", not(hasItem("六大行动")));
        post(county, campaign + "/cascade", Map.of("regionCode", "620422")).statusCode(403);
        int teams = post(county, campaign + "/cascade", Map.of("regionCode", COUNTY))
                .statusCode(200)
                .extract()
                .path("teams");
        post(county, campaign + "/cascade", Map.of("regionCode", COUNTY)).body("handed", equalTo(0));
        get(prefecture, campaign + "/progress?region=" + COUNTY)
                .body("teams", equalTo(teams))
                .body("items", hasSize(6))
                .body("items.handed", everyItem(equalTo(teams)));
        GivenOffice clerk = township(village);
        String entry = "/campaign-entries/"
                + get(clerk, "/campaign-entries?team=" + team).extract().path("items[0].id");
        step(clerk, entry + "/progress", 0, Map.of()).statusCode(400).body("violations.at", contains("/state"));
        step(clerk, entry + "/progress", 0, Map.of("state", "DONE"))
                .statusCode(200)
                .body("state", equalTo("DONE"));
        get(clerk, "/campaign-entries?open=true&team=" + team).body("items", hasSize(5));
        get(county, campaign + "/progress?region=" + village.substring(0, 9))
                .body("items.done.sum()", equalTo(1))
                .body("places.code", hasItem(village));
        post(clerk, "/campaigns", campaign(village.substring(0, 9), "ACTIONS", "乡行动", List.of("甲")))
                .statusCode(403);
    }

    @Test
    void g5_twelve_opened_and_eleven_cleared_leave_one_and_that_is_not_zero() {
        String village = GivenTeams.village(COUNTY);
        UUID team = team(village);
        String campaign = "/campaigns/"
                + made(post(
                        county, "/campaigns", campaign(COUNTY, "CLEAR_TO_ZERO", "十个清零行动", List.of("剩余任务", "失学辍学"))));
        post(county, "/campaigns", campaign(COUNTY, "CLEAR_TO_ZERO", "十个清零行动", List.of("剩余任务")))
                .statusCode(409);
        post(county, campaign + "/cascade", Map.of("regionCode", village)).statusCode(200);
        GivenOffice clerk = township(village);
        String entry = "/campaign-entries/"
                + get(clerk, "/campaign-entries?team=" + team).extract().path("items.find { it.itemNo == 1 }.id");
        step(clerk, entry + "/progress", 0, Map.of("opening", 12, "cleared", 13))
                .statusCode(400);
        step(clerk, entry + "/progress", 0, Map.of("state", "DONE"))
                .statusCode(400)
                .body("violations.at", contains("/opening"));
        step(clerk, entry + "/progress", 0, Map.of("opening", 12, "cleared", 11))
                .statusCode(200)
                .body("remaining", equalTo(1))
                .body("zero", equalTo(false))
                .body("state", equalTo("IN_PROGRESS"));
        get(county, campaign + "/progress?region=" + village)
                .body("items[0].remaining", equalTo(1))
                .body("items[0].nonZero", equalTo(1))
                .body("items[0].zero", equalTo(0));
        step(clerk, entry + "/progress", 1, Map.of("opening", 12, "cleared", 12))
                .statusCode(200)
                .body("remaining", equalTo(0))
                .body("zero", equalTo(true));
        get(county, campaign + "/progress?region=" + village)
                .body("items[0].zero", equalTo(1))
                .body("items[0].remaining", equalTo(0));
        step(clerk, entry + "/progress", 1, Map.of("opening", 1, "cleared", 0)).statusCode(412);
    }

    @Test
    void g6_a_notice_is_acknowledged_by_townships_and_counted_by_county() {
        List<String> villages = GivenTeams.villages(COUNTY, 30);
        String first = villages.get(0);
        String second = villages.stream()
                .filter(village -> !village.startsWith(first.substring(0, 9)))
                .findFirst()
                .orElseThrow();
        UUID team = team(first);
        team(second);
        GivenTeams.post(county, GivenTeams.cadre("甲", unit, COUNTY), team, today().minusDays(10), "MEMBER");
        GivenOffice prefecture = GivenOffices.stationingOffice("6204");
        Map<String, Object> body = Map.of(
                "regionCode", "6204",
                "title", "防汛在岗通知",
                "body", "请全体驻村干部到岗。",
                "onPost", true,
                "dueOn", today().plusDays(2).toString());
        String notice = made(post(prefecture, "/notices", body));
        GivenOffice clerk = township(first);
        get(clerk, "/notices").body("items.title", hasItem("防汛在岗通知"));
        get(GivenOffices.township("620802100"), "/notices/" + notice).statusCode(404);
        String receipt = "/notice-receipts/"
                + get(clerk, "/notice-receipts?acknowledged=false&notice=" + notice)
                        .body("items", hasSize(1))
                        .body("items[0].regionCode", equalTo(first.substring(0, 9)))
                        .body("items[0].may", contains("acknowledge"))
                        .extract()
                        .path("items[0].id");
        step(county, receipt + "/acknowledgement", 0, Map.of()).statusCode(403);
        step(township(second), receipt + "/acknowledgement", 0, Map.of()).statusCode(403);
        step(clerk, receipt + "/acknowledgement", 0, Map.of())
                .statusCode(200)
                .body("acknowledgedOn", equalTo(today().toString()))
                .body("may", empty());
        step(clerk, receipt + "/acknowledgement", 1, Map.of()).statusCode(409);
        int organizations = get(prefecture, "/notices/" + notice + "/acknowledgements")
                .body("acknowledged", equalTo(1))
                .body("places.code", hasItem(COUNTY))
                .body("places.find { it.code == '" + COUNTY + "' }.acknowledged", equalTo(1))
                .extract()
                .path("places.find { it.code == '" + COUNTY + "' }.organizations");
        get(county, "/notices/" + notice + "/acknowledgements")
                .body("organizations", equalTo(organizations))
                .body("places.organizations", everyItem(equalTo(1)));
        post(clerk, "/notices", body).statusCode(403);
    }

    /** 红河州: no other test class uses it. Organizations acknowledge; of persons only the number is known. */
    @Test
    void g6_the_rate_of_acknowledgement_by_county_and_how_many_persons_it_is_about() {
        Map<String, List<String>> townships = new TreeMap<>();
        for (String place : List.of("532503", "532504")) {
            List<String> villages = GivenTeams.query(
                    "select min(code) from region where level = 5 and valid_to is null and code >= ? and code < ?"
                            + " group by left(code, 9) order by 1 limit 4",
                    place,
                    place + ":");
            assertEquals(4, villages.size());
            villages.forEach(village -> GivenPostings.to(village, today().minusDays(10)));
            GivenPostings.to(villages.get(0).substring(0, 9) + "299", today().minusDays(10));
            townships.put(
                    place,
                    villages.stream().map(village -> village.substring(0, 9)).toList());
        }
        GivenPostings.to(townships.get("532503").get(0) + "201", today().minusYears(2), today().minusDays(1));
        GivenOffice prefecture = GivenOffices.stationingOffice("5325");
        String notice = made(post(
                prefecture,
                "/notices",
                Map.of(
                        "regionCode", "5325",
                        "title", "疫情防控到岗通知",
                        "body", "请全体驻村干部到岗。",
                        "onPost", true,
                        "dueOn", today().plusDays(2).toString())));
        for (String township : townships.get("532503").subList(0, 3)) {
            GivenOffice clerk = GivenOffices.township(township);
            String receipt =
                    get(clerk, "/notice-receipts?notice=" + notice).extract().path("items[0].id");
            step(clerk, "/notice-receipts/" + receipt + "/acknowledgement", 0, Map.of())
                    .statusCode(200);
        }
        get(prefecture, "/notices/" + notice + "/acknowledgements")
                .body("cadres", equalTo(10))
                .body("organizations", equalTo(8))
                .body("acknowledged", equalTo(3))
                .body("percent", equalTo(37.5f))
                .body("places.code", contains("532503", "532504"))
                .body("places.organizations", contains(4, 4))
                .body("places.acknowledged", contains(3, 0))
                .body("places.percent", contains(75.0f, 0.0f));
        get(GivenOffices.orgDepartment("532503"), "/notices/" + notice + "/acknowledgements?region=532503")
                .body("cadres", equalTo(5))
                .body("percent", equalTo(75.0f));
    }

    @Test
    void g8_a_village_plan_keeps_every_version() {
        String village = GivenTeams.village(COUNTY);
        UUID team = team(village);
        Map<String, Object> plan = new HashMap<>(Map.of(
                "villageCode", village,
                "teamId", team,
                "title", "乡村振兴规划",
                "summary", "茶产业。",
                "adoptedOn", "2021-06-01"));
        post(county, "/village-plans", plan).statusCode(201).body("versionNo", equalTo(1));
        plan.put("adoptedOn", "2022-06-01");
        post(county, "/village-plans", plan).statusCode(201).body("versionNo", equalTo(2));
        get(county, "/village-plans?region=" + village)
                .body("items.versionNo", contains(2, 1))
                .body("items.current", contains(true, false));
        get(county, "/village-plans?current=true&region=" + village).body("items", hasSize(1));
    }

    @Test
    void g9_ten_key_tasks_are_ten_rows_of_a_checklist_for_every_team() {
        GivenOffice place = GivenOffices.orgDepartment("620423");
        GivenTeams.Unit bureau = GivenTeams.unit("景泰县某局", "620423");
        List<UUID> teams = GivenTeams.villages("620423", 3).stream()
                .map(village -> GivenTeams.team(place, village, bureau))
                .toList();
        List<Map<String, Object>> aspects = List.of(Map.of(
                "title",
                "方面",
                "tasks",
                IntStream.rangeClosed(1, 10)
                        .mapToObj(no -> Map.of("title", "任务" + no))
                        .toList()));
        String list = "/task-lists/"
                + made(post(
                        place,
                        "/task-lists",
                        Map.of(
                                "regionCode",
                                "620423",
                                "year",
                                2022,
                                "title",
                                "施工图",
                                "declaredAspects",
                                1,
                                "declaredTasks",
                                10,
                                "aspects",
                                aspects)));
        step(place, list + "/publication", 0, Map.of()).statusCode(200);
        post(place, list + "/cascade", Map.of("regionCode", "620423"))
                .statusCode(200)
                .body("handed", equalTo(30));
        for (UUID team : teams) {
            get(place, "/team-tasks?size=50&team=" + team)
                    .body("items", hasSize(10))
                    .body("items.taskNo", containsInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        }
    }

    @Test
    void g11_the_survey_of_who_arrives_is_due_thirty_days_later() {
        String village = GivenTeams.village(COUNTY);
        UUID team = team(village);
        UUID cadre = GivenTeams.cadre("到岗书记", unit, COUNTY);
        LocalDate start = today().minusDays(31);
        UUID posting = GivenTeams.post(county, cadre, team, start, "FIRST_SECRETARY");
        step(county, "/postings/" + posting + "/arrival", version(posting), Map.of("on", start.toString()))
                .statusCode(200);
        get(county, "/arrival-surveys/due?region=" + village)
                .body("items.postingId", contains(posting.toString()))
                .body("items[0].dueOn", equalTo(start.plusDays(30).toString()))
                .body("items[0].overdue", equalTo(true));
        Map<String, Object> survey = new HashMap<>(
                Map.of("postingId", posting, "shortcomings", "产业弱", "expectations", "通路", "priorities", "   "));
        GivenOffice himself = GivenOffices.cadre(cadre);
        post(himself, "/arrival-surveys", survey).statusCode(400).body("violations.at", contains("/priorities"));
        survey.put("priorities", "合作社");
        post(himself, "/arrival-surveys", survey).statusCode(201).body("villageCode", equalTo(village));
        post(himself, "/arrival-surveys", survey).statusCode(409);
        get(himself, "/arrival-surveys").body("items.postingId", contains(posting.toString()));
        get(himself, "/cadres/" + cadre + "/file").body("sections.arrivalSurveys.priorities", contains("合作社"));
        get(county, "/arrival-surveys/due?region=" + village).body("items", empty());
        post(GivenOffices.cadre(GivenTeams.cadre("旁人", unit, COUNTY)), "/arrival-surveys", survey)
                .statusCode(403);
    }

    private int version(UUID posting) {
        return get(county, "/postings/" + posting).statusCode(200).extract().path("version");
    }

    @Test
    void g11_on_the_thirtieth_day_the_survey_is_not_overdue_yet() {
        String village = GivenTeams.village(COUNTY);
        UUID posting = GivenTeams.post(
                county,
                GivenTeams.cadre("新到书记", unit, COUNTY),
                team(village),
                today().minusDays(30),
                "FIRST_SECRETARY");
        step(
                        county,
                        "/postings/" + posting + "/arrival",
                        version(posting),
                        Map.of("on", today().minusDays(30).toString()))
                .statusCode(200);
        get(county, "/arrival-surveys/due?region=" + village)
                .body("items[0].dueOn", equalTo(today().toString()))
                .body("items[0].overdue", equalTo(false));
    }

    @Test
    void f1_a_report_by_word_of_mouth_is_enough_and_once_a_period() {
        String village = GivenTeams.village(COUNTY);
        UUID team = team(village);
        GivenOffice clerk = township(village);
        Map<String, Object> report = new HashMap<>(Map.of("teamId", team, "day", "2022-05-20", "form", "WRITTEN"));
        post(clerk, "/work-reports", report).statusCode(400).body("violations.at", contains("/summary"));
        report.put("form", "ORAL");
        post(clerk, "/work-reports", report)
                .statusCode(201)
                .body("periodFrom", equalTo("2022-04-01"))
                .body("periodTo", equalTo("2022-06-30"));
        report.put("day", "2022-06-30");
        post(clerk, "/work-reports", report).statusCode(409);
        UUID cadre = GivenTeams.cadre("队员", unit, COUNTY);
        GivenTeams.post(county, cadre, team, today().minusDays(5), "MEMBER");
        report.put("day", today().toString());
        post(GivenOffices.cadre(cadre), "/work-reports", report).statusCode(201);
        get(GivenOffices.cadre(cadre), "/work-reports").body("items", hasSize(1));
        get(clerk, "/work-reports?team=" + team).body("items", hasSize(2));
        post(GivenOffices.township("620802100"), "/work-reports", report).statusCode(403);
    }

    @Test
    void f1_overdue_reports_are_listed_by_township_in_the_order_of_the_codes() {
        String village = GivenTeams.village(COUNTY);
        String township = village.substring(0, 9);
        UUID team = team(village);
        String name = GivenTeams.query("select name from work_team where id = ?", team)
                .get(0);
        String on = "/work-reports/overdue?region=" + township + "&asOf=";
        get(county, on + "2022-07-11")
                .body("townships[0].periodTo", equalTo("2022-06-30"))
                .body("townships[0].missing", hasItem(name));
        get(county, on + "2022-07-10").body("townships[0].periodTo", equalTo("2022-03-31"));
        int before = get(county, on + "2022-07-11").extract().path("overdue");
        post(county, "/work-reports", Map.of("teamId", team, "day", "2022-06-01", "form", "ORAL"))
                .statusCode(201);
        get(county, on + "2022-07-11").body("overdue", equalTo(before - 1));
        List<String> codes = get(county, "/work-reports/overdue?asOf=2022-07-11")
                .body("townships.missing.flatten()", empty())
                .extract()
                .path("townships.code");
        assertEquals(codes.stream().sorted().toList(), codes);
        get(GivenOffices.orgDepartment("620802"), on + "2022-07-11").statusCode(404);
    }

    @Test
    void h6_e12_a_farmers_lecture_is_publicity_with_an_audience() {
        String village = GivenTeams.village(COUNTY);
        Map<String, Object> lecture = new HashMap<>(Map.of(
                "kind", "FARMERS_LECTURE",
                "title", "新时代农牧民讲习所：惠农政策",
                "regionCode", village,
                "heldOn", "2022-05-01",
                "audienceCount", 60));
        post(township(village), "/publicity-events", lecture).statusCode(201).body("audienceCount", equalTo(60));
        get(county, "/publicity-events?kind=FARMERS_LECTURE&region=" + village).body("items", hasSize(1));
        lecture.put("audienceCount", 0);
        post(township(village), "/publicity-events", lecture)
                .statusCode(400)
                .body("violations.at", contains("/audienceCount"));
    }
}
