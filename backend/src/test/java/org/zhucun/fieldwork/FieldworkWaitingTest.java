package org.zhucun.fieldwork;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.zhucun.fieldwork.GivenFieldwork.get;
import static org.zhucun.fieldwork.GivenFieldwork.made;
import static org.zhucun.fieldwork.GivenFieldwork.post;
import static org.zhucun.fieldwork.GivenFieldwork.put;
import static org.zhucun.fieldwork.GivenFieldwork.step;
import static org.zhucun.fieldwork.GivenFieldwork.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** 待办 of field work: it waits at the one office that does it, with its day, and is gone when it is done. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class FieldworkWaitingTest {
    /** 庆城县: no other test class uses it. */
    private static final String COUNTY = "621021";

    private static final String ELSEWHERE = "621022999";
    private static final int GRACE = 10;
    private static final int SURVEY_DAYS = 30;

    private final GivenOffice county = GivenOffices.orgDepartment(COUNTY);
    private final GivenTeams.Unit unit = GivenTeams.unit("庆城县某局", COUNTY);

    /** One village a township, so that no test meets another's teams. */
    private static String village(int township) {
        return GivenTeams.query("select max(code) from region where level = 5 and valid_to is null and code >= '"
                        + COUNTY + "' and code < '" + COUNTY + ":' group by left(code, 9) order by 1")
                .get(township);
    }

    private static GivenOffice clerk(String village) {
        return GivenOffices.township(village.substring(0, 9));
    }

    private UUID team(String village) {
        return GivenTeams.team(county, village, unit);
    }

    private static ValidatableResponse waiting(GivenOffice office, String kind) {
        return get(office, "/inbox?size=200&kind=" + kind).statusCode(200);
    }

    private static void nothing(GivenOffice office, String kind) {
        waiting(office, kind).body("items", hasSize(0));
    }

    @Test
    void a_notice_waits_at_each_township_until_that_township_has_acknowledged_it() {
        String first = village(0);
        String second = village(1);
        team(first);
        team(second);
        GivenOffice clerk = clerk(first);
        LocalDate due = today().plusDays(3);
        String notice = made(post(
                county,
                "/notices",
                Map.of(
                        "regionCode",
                        COUNTY,
                        "title",
                        "防汛通知",
                        "body",
                        "请到岗。",
                        "onPost",
                        true,
                        "dueOn",
                        due.toString())));
        String receipt = waiting(clerk, "notice-receipt")
                .body("items.target", hasItem(notice))
                .body("items.title", hasItem("防汛通知：待签收"))
                .body("items[0].due", equalTo(due.toString()))
                .body("items[0].overdue", equalTo(false))
                .body("items[0].rule", equalTo("G6"))
                .extract()
                .path("items[0].id");
        nothing(county, "notice-receipt");
        step(clerk, "/notice-receipts/" + receipt + "/acknowledgement", 0, Map.of())
                .statusCode(200);
        nothing(clerk, "notice-receipt");
        waiting(clerk(second), "notice-receipt").body("items.target", hasItem(notice));
    }

    @Test
    void a_report_waits_from_the_end_of_its_period_and_names_the_teams_that_owe_it() {
        String village = village(2);
        UUID team = team(village);
        GivenOffice clerk = clerk(village);
        LocalDate begun = today().withDayOfMonth(1).minusMonths((today().getMonthValue() - 1) % 3);
        String line = "items.find { it.since == '" + begun + "' }.";
        waiting(clerk, "work-report")
                .body("items.findAll { it.since == '" + begun + "' }", hasSize(1))
                .body(line + "title", startsWith(begun.minusMonths(3) + " 至 " + begun.minusDays(1) + "：1 支工作队未报（"))
                .body(line + "due", equalTo(begun.minusDays(1).plusDays(GRACE).toString()))
                // a document and its clause, not the key of a parameter
                .body(line + "basis", not(containsString("report.cadence")))
                .body(line + "target", equalTo(village.substring(0, 9)))
                .body(line + "basis", containsString("F1 工作报告制度"));
        nothing(county, "work-report");
        waiting(GivenOffices.township(ELSEWHERE), "work-report")
                .body("items.target", not(hasItem(village.substring(0, 9))));
        post(
                        clerk,
                        "/work-reports",
                        Map.of("teamId", team, "day", begun.minusDays(1).toString(), "form", "ORAL"))
                .statusCode(201);
        waiting(clerk, "work-report").body("items.since", not(hasItem(begun.toString())));
        // the period before it is what the list of those overdue shows until the last one is
        post(
                        clerk,
                        "/work-reports",
                        Map.of(
                                "teamId",
                                team,
                                "day",
                                begun.minusMonths(3).minusDays(1).toString(),
                                "form",
                                "ORAL"))
                .statusCode(201);
        nothing(clerk, "work-report");
    }

    @Test
    void a_survey_of_who_has_arrived_waits_at_his_township_and_at_himself() {
        String village = village(3);
        UUID cadre = GivenTeams.cadre("到岗人", unit, COUNTY);
        LocalDate start = today().minusDays(SURVEY_DAYS + 1);
        UUID posting = GivenTeams.post(county, cadre, team(village), start, "FIRST_SECRETARY");
        GivenOffice clerk = clerk(village);
        GivenOffice himself = GivenOffices.cadre(cadre);
        nothing(clerk, "arrival-survey");
        int version =
                get(county, "/postings/" + posting).statusCode(200).extract().path("version");
        step(county, "/postings/" + posting + "/arrival", version, Map.of("on", start.toString()))
                .statusCode(200);
        for (GivenOffice office : List.of(clerk, himself)) {
            waiting(office, "arrival-survey")
                    .body("items", hasSize(1))
                    .body("items[0].title", startsWith("1 人未完成到岗调研（到岗人 "))
                    .body("items[0].due", equalTo(start.plusDays(SURVEY_DAYS).toString()))
                    .body("items[0].overdue", equalTo(true))
                    .body("items[0].basis", containsString("G11"));
        }
        nothing(GivenOffices.cadre(GivenTeams.cadre("旁人", unit, COUNTY)), "arrival-survey");
        nothing(GivenOffices.township(ELSEWHERE), "arrival-survey");
        post(
                        himself,
                        "/arrival-surveys",
                        Map.of("postingId", posting, "shortcomings", "产业弱", "expectations", "通路", "priorities", "合作社"))
                .statusCode(201);
        nothing(clerk, "arrival-survey");
        nothing(himself, "arrival-survey");
    }

    @Test
    void a_household_plan_waits_at_the_level_that_is_next_and_not_at_who_has_reviewed_it() {
        String village = village(4);
        GivenOffice clerk = clerk(village);
        String household = made(post(
                clerk,
                "/households",
                Map.of("villageCode", village, "number", "001", "kind", "UNSTABLE", "name", "王小明")));
        String plan = "/household-plans/"
                + made(post(
                        clerk,
                        "/household-plans",
                        Map.of(
                                "householdId",
                                household,
                                "year",
                                today().getYear(),
                                "causes",
                                List.of("SKILL"),
                                "measures",
                                List.of("技能培训"))));
        nothing(clerk, "household-review");
        step(clerk, plan + "/submission", 0, Map.of()).statusCode(200);
        waiting(clerk, "household-review")
                .body("items.target", hasItem(village))
                .body("items[0].title", containsString("1 户"))
                .body("items[0].title", not(containsString("王")))
                .body("items[0].since", equalTo(today().toString()));
        nothing(county, "household-review");
        for (int level = 1; level <= 4; level++) {
            GivenOffice reviewer = clerk(village);
            waiting(reviewer, "household-review").body("items.target", hasItem(village));
            approve(reviewer, plan);
            nothing(reviewer, "household-review");
        }
        nothing(clerk, "household-review");
        String township = village.substring(0, 9);
        waiting(county, "household-review").body("items.target", hasItem(township));
        GivenOffice stationing = GivenOffices.stationingOffice(COUNTY);
        waiting(stationing, "household-review").body("items.target", hasItem(township));
        nothing(county, "household-review");
        nothing(GivenOffices.stationingOffice("6210"), "household-review");
        approve(stationing, plan);
        nothing(stationing, "household-review");
    }

    private static void approve(GivenOffice office, String plan) {
        int version = get(office, plan).statusCode(200).extract().path("version");
        step(office, plan + "/review", version, Map.of("decision", "APPROVED")).statusCode(200);
    }

    @Test
    void a_duty_plan_waits_until_it_is_submitted_and_has_no_day_because_none_is_named() {
        String village = village(5);
        UUID team = team(village);
        GivenOffice clerk = clerk(village);
        String year = String.valueOf(today().getYear());
        String plan = "/duty-plans/"
                + made(post(
                        clerk,
                        "/duty-plans",
                        Map.of("teamId", team, "year", today().getYear(), "measures", List.of())));
        waiting(clerk, "duty-plan")
                .body("items", hasSize(1))
                .body("items[0].target", equalTo(year))
                .body("items[0].title", startsWith(year + " 年职责计划：1 支工作队未报送（"))
                .body("items[0].due", nullValue())
                .body("items[0].since", equalTo(year + "-01-01"));
        nothing(county, "duty-plan");
        List<Map<String, String>> measures =
                List.of("PARTY_ORGANIZATION", "PROSPERITY", "GOVERNANCE", "PUBLIC_SERVICE").stream()
                        .map(duty -> Map.of("duty", duty, "measure", "措施"))
                        .toList();
        int version = put(clerk, plan, 0, Map.of("measures", measures))
                .statusCode(200)
                .extract()
                .path("version");
        waiting(clerk, "duty-plan").body("items", hasSize(1));
        step(clerk, plan + "/submission", version, Map.of()).statusCode(200);
        nothing(clerk, "duty-plan");
    }

    @Test
    void a_campaign_waits_in_one_line_until_every_item_of_every_team_is_done() {
        String village = village(6);
        UUID team = team(village);
        GivenOffice clerk = clerk(village);
        String campaign = made(post(
                county,
                "/campaigns",
                Map.of(
                        "regionCode",
                        COUNTY,
                        "kind",
                        "ACTIONS",
                        "year",
                        today().getYear(),
                        "title",
                        "冬季行动",
                        "source",
                        "某办〔2026〕7号",
                        "items",
                        List.of("走访", "盘点"))));
        nothing(clerk, "campaign-entry");
        post(county, "/campaigns/" + campaign + "/cascade", Map.of("regionCode", village.substring(0, 9)))
                .statusCode(200);
        waiting(clerk, "campaign-entry")
                .body("items.id", hasItem(campaign))
                .body("items[0].title", equalTo("冬季行动：1 支工作队 2 项未完成"))
                .body("items[0].due", equalTo(today().getYear() + "-12-31"))
                .body("items[0].basis", equalTo("某办〔2026〕7号"));
        nothing(county, "campaign-entry");
        nothing(GivenOffices.township(ELSEWHERE), "campaign-entry");
        String dissolved = "update work_team set dissolved_on = %s, dissolved_reason = %s where id = '" + team + "'";
        GivenTeams.write(dissolved.formatted("(now() at time zone 'Asia/Shanghai')::date - 1", "'到期'"));
        nothing(clerk, "campaign-entry");
        GivenTeams.write(dissolved.formatted("null", "null"));
        GivenTeams.write("update campaign set year = year - 2 where id = '" + campaign + "'");
        nothing(clerk, "campaign-entry");
        GivenTeams.write("update campaign set year = year + 2 where id = '" + campaign + "'");
        List<String> entries =
                get(clerk, "/campaign-entries?team=" + team).extract().path("items.id");
        for (String entry : entries) {
            waiting(clerk, "campaign-entry").body("items", hasSize(1));
            step(clerk, "/campaign-entries/" + entry + "/progress", 0, Map.of("state", "DONE"))
                    .statusCode(200);
        }
        nothing(clerk, "campaign-entry");
    }
}
