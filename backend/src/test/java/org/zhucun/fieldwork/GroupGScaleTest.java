package org.zhucun.fieldwork;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhucun.fieldwork.GivenFieldwork.get;
import static org.zhucun.fieldwork.GivenFieldwork.made;
import static org.zhucun.fieldwork.GivenFieldwork.post;
import static org.zhucun.fieldwork.GivenFieldwork.step;
import static org.zhucun.fieldwork.GivenFieldwork.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenStrength;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** G4, G6 and G9 at the size of their examples: a province of 14,000 teams, 50,000 cadres, 12,000 villages, all through the API. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupGScaleTest {
    private static final String PROVINCE = GivenStrength.PROVINCE;
    private static final List<String> ACTIONS = List.of("村情民意走访", "基础工作巩固", "政策举措落实", "资金项目盘点", "内生动力提升", "作风问题整治");

    private final GivenOffice province = GivenOffices.stationingOffice(PROVINCE);

    @Test
    void g4_six_actions_reach_14000_teams_and_their_progress_is_told_by_team_and_by_place() {
        GivenStrength.in(PROVINCE)
                .villages(14_000)
                .during(() -> clearing("campaign_entry", () -> {
                    String campaign = "/campaigns/"
                            + made(post(
                                    province,
                                    "/campaigns",
                                    Map.of(
                                            "regionCode",
                                            PROVINCE,
                                            "kind",
                                            "ACTIONS",
                                            "year",
                                            2020,
                                            "title",
                                            "六大行动",
                                            "items",
                                            ACTIONS)));
                    assertEquals(84_000, handedDown(campaign));
                    assertEquals(0, handedDown(campaign));
                    get(province, campaign + "/progress")
                            .body("teams", equalTo(14_000))
                            .body("items", hasSize(6))
                            .body("items.handed", everyItem(equalTo(14_000)))
                            .body("places.code", contains(places(4).toArray()))
                            .body("places.handed.sum()", equalTo(84_000));
                    String team = teams("limit 1").get(0);
                    String village = GivenTeams.query(
                                    "select home_village_code from work_team where id = ?", UUID.fromString(team))
                            .get(0);
                    GivenOffice clerk = GivenOffices.township(village.substring(0, 9));
                    List<String> entries = get(clerk, "/campaign-entries?team=" + team)
                            .body("items", hasSize(6))
                            .extract()
                            .path("items.id");
                    for (String entry : entries.subList(0, 4)) {
                        step(clerk, "/campaign-entries/" + entry + "/progress", 0, Map.of("state", "DONE"))
                                .statusCode(200);
                    }
                    get(clerk, "/campaign-entries?open=true&team=" + team).body("items", hasSize(2));
                    get(province, campaign + "/progress").body("items.done.sum()", equalTo(4));
                    get(province, campaign + "/progress?region=" + village.substring(0, 9))
                            .body("places.find { it.code == '" + village + "' }.done", equalTo(4));
                }));
    }

    @Test
    void g6_a_notice_to_50000_cadres_is_acknowledged_by_townships_and_its_rate_told_by_county() {
        GivenStrength.in(PROVINCE)
                .villages(14_000)
                .sizes("case when n <= 8000 then 4 else 3 end")
                .during(() -> clearing("notice_receipt", () -> {
                    String notice = "/notices/"
                            + made(post(
                                    province,
                                    "/notices",
                                    Map.of(
                                            "regionCode",
                                            PROVINCE,
                                            "title",
                                            "疫情防控到岗通知",
                                            "body",
                                            "请全体驻村干部到岗。",
                                            "onPost",
                                            true,
                                            "dueOn",
                                            today().plusDays(2).toString())));
                    int townships = places(9).size();
                    get(province, notice + "/acknowledgements")
                            .body("cadres", equalTo(50_000))
                            .body("organizations", equalTo(townships))
                            .body("acknowledged", equalTo(0))
                            .body("places.organizations.sum()", equalTo(townships));
                    String first = places(6).get(0);
                    List<String> county = GivenTeams.query(
                            "select distinct left(home_village_code, 9) from work_team where left(home_village_code, 6) = ?"
                                    + " order by 1",
                            first);
                    county.forEach(township -> acknowledged(township, notice));
                    GivenOffice prefecture = GivenOffices.stationingOffice(first.substring(0, 4));
                    get(prefecture, notice + "/acknowledgements")
                            .body("acknowledged", equalTo(county.size()))
                            .body("places.find { it.code == '" + first + "' }.percent", equalTo(100.0f))
                            .body("places.findAll { it.code != '" + first + "' }.percent", everyItem(equalTo(0.0f)));
                    get(province, notice + "/acknowledgements")
                            .body(
                                    "places.find { it.code == '" + first.substring(0, 4) + "' }.acknowledged",
                                    equalTo(county.size()))
                            .body("cadres", equalTo(50_000));
                }));
    }

    private static void acknowledged(String township, String notice) {
        GivenOffice clerk = GivenOffices.township(township);
        String receipt = get(clerk, "/notice-receipts?notice=" + notice.substring(notice.lastIndexOf('/') + 1))
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        step(clerk, "/notice-receipts/" + receipt + "/acknowledgement", 0, Map.of())
                .statusCode(200);
    }

    @Test
    void g9_ten_tasks_are_ten_rows_of_a_checklist_for_each_of_12000_villages() {
        GivenStrength.in(PROVINCE)
                .villages(12_000)
                .during(() -> clearing("team_task", () -> {
                    Map<String, Object> list = Map.of(
                            "regionCode",
                            PROVINCE,
                            "year",
                            2023,
                            "title",
                            "施工图",
                            "declaredAspects",
                            1,
                            "declaredTasks",
                            10,
                            "aspects",
                            List.of(Map.of(
                                    "title",
                                    "方面",
                                    "tasks",
                                    IntStream.rangeClosed(1, 10)
                                            .mapToObj(no -> Map.of("title", "任务" + no))
                                            .toList())));
                    String tasks = "/task-lists/" + made(post(province, "/task-lists", list));
                    step(province, tasks + "/publication", 0, Map.of()).statusCode(200);
                    assertEquals(120_000, handedDown(tasks));
                    get(province, tasks + "/progress")
                            .body("teamsWithTasks", equalTo(12_000))
                            .body("tasks", hasSize(10))
                            .body("tasks.handed", everyItem(equalTo(12_000)))
                            .body("regions.handed.sum()", equalTo(120_000));
                    for (String team : teams("order by md5(id::text) limit 5")) {
                        get(province, "/team-tasks?size=50&team=" + team)
                                .body("items.taskNo.sort()", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
                    }
                    assertEquals(
                            List.of(),
                            GivenTeams.query("select team_id from team_task where " + range()
                                    + " group by team_id having count(*) <> 10 limit 1"));
                }));
    }

    /** Each county hands its part down. */
    private static int handedDown(String what) {
        return places(6).stream()
                .mapToInt(
                        code -> post(GivenOffices.stationingOffice(code), what + "/cascade", Map.of("regionCode", code))
                                .statusCode(200)
                                .extract()
                                .<Integer>path("handed"))
                .sum();
    }

    private static List<String> places(int digits) {
        return GivenTeams.query("select distinct left(home_village_code, " + digits + ") from work_team where "
                + active() + " order by 1");
    }

    private static List<String> teams(String which) {
        return GivenTeams.query("select id from work_team where " + active() + " " + which);
    }

    private static String active() {
        return range() + " and dissolved_on is null";
    }

    private static String range() {
        return "region_path >= '/" + PROVINCE + "/' and region_path < '/" + PROVINCE + "/~'";
    }

    /** What was written for the teams goes before they are taken away again. */
    private static void clearing(String table, Runnable work) {
        try {
            work.run();
        } finally {
            OwnerRows.write("alter table " + table + " no force row level security; alter table " + table
                    + " disable trigger user; delete from " + table + " where " + range() + "; alter table " + table
                    + " enable trigger user; alter table " + table + " force row level security");
        }
    }
}
