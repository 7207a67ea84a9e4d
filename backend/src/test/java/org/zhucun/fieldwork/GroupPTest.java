package org.zhucun.fieldwork;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.zhucun.fieldwork.GivenFieldwork.get;
import static org.zhucun.fieldwork.GivenFieldwork.made;
import static org.zhucun.fieldwork.GivenFieldwork.post;
import static org.zhucun.fieldwork.GivenFieldwork.step;
import static org.zhucun.fieldwork.GivenFieldwork.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;

/** Group P of the catalogue: funds and projects, with the examples of the documents. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupPTest {
    /** 会宁县: no other test class uses it. */
    private static final String COUNTY = "620422";

    private final GivenOffice county = GivenOffices.orgDepartment(COUNTY);
    private final GivenTeams.Unit unit = GivenTeams.unit("会宁县某局", COUNTY);

    private Map<String, Object> fund(String kind, String amount, String village, String day) {
        return new HashMap<>(Map.of(
                "kind", kind,
                "amount", amount,
                "unitId", unit.id(),
                "villageCode", village,
                "receivedOn", day));
    }

    private Map<String, Object> project(String amount, String village, String day) {
        return new HashMap<>(
                Map.of("kind", "INDUSTRY", "title", "大棚", "villageCode", village, "amount", amount, "startedOn", day));
    }

    @Test
    void p1_what_units_invested_over_two_years_is_summed_exactly_to_the_cent() {
        String village = GivenTeams.village(COUNTY);
        post(county, "/fund-records", fund("INVESTED", "999999999.99", village, "2018-05-01"))
                .statusCode(201)
                .body("amount", equalTo("999999999.99"))
                .body("may", contains("withdraw"));
        post(county, "/fund-records", fund("INVESTED", "720000000.00", village, "2019-05-01"))
                .statusCode(201);
        post(county, "/fund-records", fund("INVESTED", "0.01", village, "2020-04-22"))
                .statusCode(201);
        post(county, "/fund-records", fund("INVESTED", "5.00", village, "2020-04-23"))
                .statusCode(201);
        get(county, "/fund-records/summary?region=" + village + "&from=2018-04-22&to=2020-04-22")
                .body("invested", equalTo("1720000000.00"))
                .body("introduced", equalTo("0.00"))
                .body("records", equalTo(3));
        get(county, "/fund-records?region=" + village + "&withTotal=true&size=2")
                .body("items.receivedOn", contains("2020-04-23", "2020-04-22"))
                .body("total.count", equalTo(4));
    }

    @Test
    void p2_introduced_funds_are_never_added_to_invested_ones_unasked() {
        String village = GivenTeams.village(COUNTY);
        post(county, "/fund-records", fund("INVESTED", "1720000000.00", village, "2019-05-01"))
                .statusCode(201);
        post(county, "/fund-records", fund("INTRODUCED", "1330000000.00", village, "2019-06-01"))
                .statusCode(201);
        String summary = "/fund-records/summary?region=" + village;
        get(county, summary)
                .body("invested", equalTo("1720000000.00"))
                .body("introduced", equalTo("1330000000.00"))
                .body("investedPrinted", equalTo("17.2亿元"))
                .body("introducedPrinted", equalTo("13.3亿元"))
                .body("together", nullValue());
        get(county, summary + "&together=true").body("together", equalTo("3050000000.00"));
    }

    @Test
    void p1_a_wrong_record_is_withdrawn_with_a_reason_and_counts_no_more() {
        String village = GivenTeams.village(COUNTY);
        String wrong = made(post(county, "/fund-records", fund("INVESTED", "300.00", village, "2021-01-01")));
        step(county, "/fund-records/" + wrong + "/withdrawal", 0, Map.of()).statusCode(400);
        post(county, "/fund-records/" + wrong + "/withdrawal", Map.of("reason", "重复登记"))
                .statusCode(428);
        step(county, "/fund-records/" + wrong + "/withdrawal", 0, Map.of("reason", "重复登记"))
                .statusCode(200)
                .body("withdrawnReason", equalTo("重复登记"))
                .body("may", empty());
        step(county, "/fund-records/" + wrong + "/withdrawal", 1, Map.of("reason", "再撤"))
                .statusCode(409);
        get(county, "/fund-records/summary?region=" + village).body("invested", equalTo("0.00"));
    }

    @Test
    void p1_money_has_two_decimals_and_is_neither_nothing_nor_of_tomorrow_nor_of_elsewhere() {
        String village = GivenTeams.village(COUNTY);
        for (String amount : List.of("0.00", "-5.00", "1.001", "1000000000000.00")) {
            post(county, "/fund-records", fund("INVESTED", amount, village, "2021-01-01"))
                    .statusCode(400)
                    .body("violations.at", hasItem("/amount"));
        }
        post(
                        county,
                        "/fund-records",
                        fund("INVESTED", "5.00", village, today().plusDays(1).toString()))
                .statusCode(400)
                .body("violations.at", contains("/receivedOn"));
        Map<String, Object> nobody = fund("INVESTED", "5.00", village, "2021-01-01");
        nobody.put("unitId", UUID.randomUUID());
        post(county, "/fund-records", nobody).statusCode(400).body("violations.at", contains("/unitId"));
        GivenOffice stranger = GivenOffices.orgDepartment("620802");
        post(stranger, "/fund-records", fund("INVESTED", "5.00", village, "2021-01-01"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        get(stranger, "/fund-records/summary?region=" + COUNTY).statusCode(404);
        post(GivenOffices.inspector(COUNTY), "/fund-records", fund("INVESTED", "5.00", village, "2021-01-01"))
                .statusCode(403);
    }

    @Test
    void p1_a_unit_sees_its_own_funds_and_no_others() {
        String village = GivenTeams.village(COUNTY);
        made(post(county, "/fund-records", fund("INVESTED", "7.00", village, "2021-01-01")));
        get(GivenOffices.unit(unit.path()), "/fund-records").body("items.amount", contains("7.00"));
        get(GivenOffices.unit(GivenTeams.unit("另一局", COUNTY).path()), "/fund-records")
                .body("items", empty());
    }

    @Test
    void p3_projects_of_ten_thousand_yuan_or_more_are_two_of_three() {
        String village = GivenTeams.village(COUNTY);
        for (String amount : List.of("9999.99", "10000.00", "12000.00")) {
            post(county, "/projects", project(amount, village, "2020-03-01")).statusCode(201);
        }
        get(county, "/projects/summary?region=" + village)
                .body("threshold", equalTo("10000.00"))
                .body("reported", equalTo(2))
                .body("all", equalTo(3));
        get(county, "/projects/summary?region=" + village + "&from=2021-01-01").body("reported", equalTo(0));
        get(county, "/projects/summary?region=" + village + "&from=2021-01-01&to=2020-01-01")
                .statusCode(400);
    }

    @Test
    void p3_the_threshold_is_the_regions_own_parameter() {
        String village = GivenTeams.village(COUNTY);
        GivenParameter.set("project.reportThreshold.yuan", village, "50000");
        post(county, "/projects", project("49999.99", village, "2020-03-01")).statusCode(201);
        post(county, "/projects", project("50000.00", village, "2020-03-01")).statusCode(201);
        get(county, "/projects/summary?region=" + village)
                .body("threshold", equalTo("50000.00"))
                .body("reported", equalTo(1));
    }

    @Test
    void p6_a_project_has_its_kind_and_is_completed_once_not_before_it_began() {
        String village = GivenTeams.village(COUNTY);
        Map<String, Object> water = project("20000.00", village, "2020-03-01");
        water.put("kind", "WATER");
        String project = "/projects/" + made(post(county, "/projects", water).body("kind", equalTo("WATER")));
        get(county, "/projects?region=" + village + "&kind=INDUSTRY").body("items", empty());
        step(county, project + "/completion", 0, Map.of("on", "2020-02-28")).statusCode(400);
        step(county, project + "/completion", 0, Map.of("on", "2020-09-01"))
                .statusCode(200)
                .body("completedOn", equalTo("2020-09-01"));
        step(county, project + "/completion", 1, Map.of("on", "2020-09-02")).statusCode(409);
        get(county, "/projects?region=" + village + "&completed=true").body("items", hasSize(1));
    }

    @Test
    void p4_what_is_left_of_the_work_fund_is_handed_over() {
        String village = GivenTeams.village(COUNTY);
        UUID team = GivenTeams.team(county, village, unit);
        int year = today().getYear();
        Map<String, Object> grant = Map.of("teamId", team, "year", year, "budget", "20000.00");
        String fund = "/work-funds/" + made(post(county, "/work-funds", grant));
        post(county, "/work-funds", grant).statusCode(409);
        step(county, fund + "/spending", 0, spending("10000.00"))
                .statusCode(200)
                .body("balance", equalTo("10000.00"));
        step(county, fund + "/spending", 0, spending("1.00")).statusCode(412);
        step(county, fund + "/spending", 1, spending("10000.01")).statusCode(409);
        step(county, fund + "/spending", 1, spending("3450.00"))
                .statusCode(200)
                .body("used", equalTo("13450.00"))
                .body("balance", equalTo("6550.00"));
        LocalDate since = today().minusMonths(20);
        UUID before = GivenTeams.post(county, GivenTeams.cadre("前任", unit, COUNTY), team, since, "MEMBER");
        UUID after = GivenTeams.post(county, GivenTeams.cadre("后任", unit, COUNTY), team, today(), "MEMBER");
        post(
                        county,
                        "/handovers",
                        Map.of(
                                "outgoingPostingId",
                                before,
                                "incomingPostingId",
                                after,
                                "startedOn",
                                today().toString()))
                .statusCode(201)
                .body("items.list", contains("GOODS"))
                .body("items.kind", contains("UNUSED_WORK_FUND"))
                .body("items.amount", contains("6550.00"));
    }

    private static Map<String, Object> spending(String amount) {
        return Map.of("on", today().toString(), "amount", amount, "purpose", "办公用品");
    }

    @Test
    void p5_three_booked_and_two_found_become_a_finding() {
        String village = GivenTeams.village(COUNTY);
        UUID team = GivenTeams.team(county, village, unit);
        GivenOffice inspector = GivenOffices.inspector(COUNTY);
        Map<String, Object> count = Map.of(
                "teamId",
                team,
                "countedOn",
                today().toString(),
                "lines",
                List.of(
                        Map.of("item", "抽水泵", "booked", 3, "found", 2),
                        Map.of("item", "办公电脑", "booked", 2, "found", 2)));
        String number = post(inspector, "/stock-counts", count)
                .statusCode(201)
                .body("differs", equalTo(true))
                .body("lines.booked", contains(3, 2))
                .body("findingNumber", matchesPattern(COUNTY + "-\\d{4}-\\d{4}"))
                .extract()
                .path("findingNumber");
        get(inspector, "/findings?q=" + number)
                .body("items", hasSize(1))
                .body("items[0].facts", equalTo("盘点账实不符：抽水泵：账面 3，实有 2"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].target.id", equalTo(team.toString()));
        get(GivenOffices.township(village.substring(0, 9)), "/stock-counts?team=" + team)
                .body("items[0].differs", equalTo(true))
                .body("items[0].findingNumber", nullValue());
    }

    @Test
    void p5_books_that_agree_make_no_finding_and_a_township_does_not_count_itself() {
        String village = GivenTeams.village(COUNTY);
        UUID team = GivenTeams.team(county, village, unit);
        Map<String, Object> count = Map.of(
                "teamId",
                team,
                "countedOn",
                today().toString(),
                "lines",
                List.of(Map.of("item", "抽水泵", "booked", 3, "found", 3)));
        post(county, "/stock-counts", count)
                .statusCode(201)
                .body("differs", equalTo(false))
                .body("findingNumber", nullValue());
        get(county, "/stock-counts?differs=true&team=" + team).body("items", empty());
        post(GivenOffices.township(village.substring(0, 9)), "/stock-counts", count)
                .statusCode(403);
        post(GivenOffices.inspector("620802"), "/stock-counts", count).statusCode(403);
    }

    @Test
    void r9_two_years_of_difficulties_funds_and_projects_with_the_records_behind_each() {
        String village = GivenTeams.village(COUNTY);
        for (String solved : List.of("2018-04-22", "2020-04-22", "2020-04-23")) {
            String difficulty = made(post(
                    county,
                    "/difficulties",
                    Map.of("kind", "ROAD", "matter", "道路不通", "villageCode", village, "reportedOn", "2018-01-01")));
            step(county, "/difficulties/" + difficulty + "/solution", 0, Map.of("on", solved, "solution", "修通"))
                    .statusCode(200);
        }
        made(post(county, "/fund-records", fund("INVESTED", "1719999999.99", village, "2018-04-22")));
        made(post(county, "/fund-records", fund("INVESTED", "0.01", village, "2020-04-22")));
        made(post(county, "/fund-records", fund("INTRODUCED", "1330000000.00", village, "2019-06-01")));
        for (String amount : List.of("9999.99", "10000.00", "12000.00")) {
            made(post(county, "/projects", project(amount, village, "2019-03-01")));
        }
        String extent = "?region=" + village + "&from=2018-04-22&asOf=2020-04-22";
        get(county, "/figures/difficulties-solved" + extent).body("printed", equalTo("2件"));
        get(county, "/figures/projects-reported" + extent)
                .body("numerator", equalTo(2))
                .body("name", equalTo("10000元以上项目"));
        get(county, "/figures/funds-introduced" + extent).body("printed", equalTo("13.3亿元"));
        get(county, "/figures/funds-invested" + extent)
                .body("rule", equalTo("R9"))
                .body("amount", equalTo("1720000000.00"))
                .body("printed", equalTo("17.2亿元"))
                .body("numerator", equalTo(2));
        get(county, "/figures/funds-invested/items" + extent + "&side=NUMERATOR")
                .body("items", hasSize(2));
        get(county, "/figures/funds-invested" + extent + "&by=REGION").body("parts.amount", contains("1720000000.00"));
        get(county, "/figures/difficulties-solved?region=" + village + "&asOf=2020-04-22")
                .body("from", equalTo("2018-04-22"));
    }
}
