package org.zhucun.supervision.plan;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** Cadences, groups and plans of visits (I1, I2, I3, I11). */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class PlanResourceTest {
    private static final String PLANS = "/api/v1/inspection-plans";
    private static final String GROUPS = "/api/v1/inspection-groups";
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 5);

    @Test
    void i1_of_sixty_teams_one_was_not_visited_in_the_second_half_of_september() {
        String county = "522629";
        String path = GivenOffices.path(county);
        List<GivenPosting> teams = teams(county, 60);
        LocalDate first = LocalDate.of(2018, 9, 5);
        LocalDate second = LocalDate.of(2018, 9, 20);
        teams.forEach(team -> visited(team.village(), first, path, "INSPECTOR", "ROUTINE"));
        teams.subList(1, teams.size()).forEach(team -> visited(team.village(), second, path, "INSPECTOR", "ROUTINE"));
        GivenOffice inspector = GivenOffices.inspector(county);
        overdue(inspector, county, "2018-09-18")
                .then()
                .body("teams", equalTo(60))
                .body("overdue", equalTo(0));
        overdue(inspector, county, "2018-10-03")
                .then()
                .body("teams", equalTo(60))
                .body("overdue", equalTo(1))
                .body("townships.periodFrom", everyItem(equalTo("2018-09-16")))
                .body("townships.periodTo", everyItem(equalTo("2018-09-30")))
                .body(
                        "townships.find { it.overdue == 1 }.code",
                        equalTo(teams.get(0).township()));
        overdue(inspector, teams.get(0).township(), "2018-10-03")
                .then()
                .body("townships[0].missing", hasSize(1))
                .body("townships[0].missing[0]", containsString(teams.get(0).cadreName()));
        // a spot check of the department is not a visit of the group
        visited(teams.get(0).village(), second, path, "ORGANIZATION_DEPARTMENT", "SPOT_CHECK");
        overdue(inspector, county, "2018-10-03").then().body("overdue", equalTo(1));
        visitedTeam(teams.get(0).teamId(), teams.get(0).township(), second, path);
        overdue(inspector, county, "2018-10-03").then().body("overdue", equalTo(0));
        overdue(GivenOffices.inspector("522630"), county, "2018-10-03").then().statusCode(404);
        assertEquals(
                403,
                GivenOffices.township(teams.get(0).township())
                        .request()
                        .get(PLANS + "/overdue")
                        .statusCode());
    }

    @Test
    void i1_what_is_overdue_waits_for_the_inspectors_of_the_county() {
        String county = "520425";
        List<GivenPosting> teams = teams(county, 3);
        GivenOffice inspector = GivenOffices.inspector(county);
        Response waiting = inspector.request().get("/api/v1/inbox?kind=inspection-overdue&size=200");
        waiting.then().statusCode(200).body("items.target", hasItem(teams.get(0).township()));
        GivenOffices.inspector(county.substring(0, 4))
                .request()
                .get("/api/v1/inbox?size=200")
                .then()
                .body("items.kind", not(hasItem("inspection-overdue")));
    }

    @Test
    void i1_a_team_that_was_seen_in_a_village_it_covers_waits_for_nobody() {
        String county = "520423";
        List<String> villages = GivenTeams.villages(county, 2);
        GivenPosting team = GivenPosting.in(villages.get(0), SINCE);
        GivenOffice inspector = GivenOffices.inspector(county);
        inspector
                .request()
                .get("/api/v1/inbox?kind=inspection-overdue&size=200")
                .then()
                .body("items.target", hasItem(team.township()));
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path)"
                                + " values (gen_random_uuid(), ?, ?, '帮带村', 'COVERED', date '2023-01-05', ?)",
                        team.teamId(),
                        villages.get(1),
                        team.villagePath()));
        LocalDate seen = Cadence.HALF_MONTH
                .lastBefore(LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .to();
        visited(villages.get(1), seen, GivenOffices.path(county), "INSPECTOR", "ROUTINE");
        inspector
                .request()
                .get("/api/v1/inbox?kind=inspection-overdue&size=200")
                .then()
                .statusCode(200)
                .body("items.target", not(hasItem(team.township())));
    }

    @Test
    void i2_the_departments_supervision_of_a_quarter_and_its_spot_checks_of_a_month_are_owed_apart() {
        String county = "431225";
        String path = GivenOffices.path(county);
        List<GivenPosting> teams = teams(county, 1);
        GivenOffice department = GivenOffices.orgDepartment(county);
        Response before = overdue(department, county, "2018-10-08");
        assertEquals(
                Map.of("SPOT_CHECK", true, "SUPERVISION", true),
                bodies(before),
                "Q3 supervision 0, September spot checks 0");
        before.then()
                .body("bodies.find { it.kind == 'SUPERVISION' }.periodFrom", equalTo("2018-07-01"))
                .body("bodies.find { it.kind == 'SPOT_CHECK' }.periodFrom", equalTo("2018-09-01"));
        // another body's visit is not the department's, nor is a routine visit
        visited(teams.get(0).village(), LocalDate.of(2018, 8, 10), path, "INSPECTOR", "SUPERVISION");
        visited(teams.get(0).village(), LocalDate.of(2018, 8, 10), path, "ORGANIZATION_DEPARTMENT", "ROUTINE");
        assertEquals(true, bodies(overdue(department, county, "2018-10-08")).get("SUPERVISION"));
        visited(teams.get(0).village(), LocalDate.of(2018, 8, 10), path, "ORGANIZATION_DEPARTMENT", "SUPERVISION");
        assertEquals(
                Map.of("SPOT_CHECK", true, "SUPERVISION", false), bodies(overdue(department, county, "2018-10-08")));
        record(department, teams.get(0), "SPOT_CHECK", LocalDate.of(2018, 9, 30));
        assertEquals(
                Map.of("SPOT_CHECK", false, "SUPERVISION", false), bodies(overdue(department, county, "2018-10-08")));
        assertEquals(true, bodies(overdue(department, county, "2018-11-08")).get("SPOT_CHECK"));
    }

    @Test
    void i3_three_standing_groups_cover_each_township_exactly_once() {
        String county = "450328";
        GivenOffice department = GivenOffices.orgDepartment(county);
        List<String> townships = GivenTeams.query(
                "select code from region where code >= ? and code < ? and level = 4 order by code",
                county,
                county + ":");
        int third = townships.size() / 3;
        List<List<String>> areas = List.of(
                townships.subList(0, third),
                townships.subList(third, 2 * third),
                townships.subList(2 * third, townships.size()));
        List<Response> groups = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            groups.add(group(department, county, "督查" + (i + 1) + "组", areas.get(i), GivenOffices.inspector(county)));
        }
        coverage(department, county)
                .then()
                .body("groups", equalTo(3))
                .body("required", nullValue())
                .body("townships", hasSize(townships.size()))
                .body("uncovered", equalTo(0))
                .body("doublyCovered", equalTo(0));
        Map<String, Object> change = new HashMap<>();
        change.put("name", "督查一组");
        change.put("area", List.of(townships.get(third)));
        change.put("members", List.of());
        department
                .request()
                .contentType(ContentType.JSON)
                .body(change)
                .put(GROUPS + "/" + groups.get(0).path("id"))
                .then()
                .statusCode(428);
        department
                .request()
                .header("If-Match", "\"" + groups.get(0).path("version") + "\"")
                .contentType(ContentType.JSON)
                .body(change)
                .put(GROUPS + "/" + groups.get(0).path("id"))
                .then()
                .statusCode(200)
                .body("members", hasSize(0));
        coverage(department, county)
                .then()
                .body("uncovered", equalTo(third))
                .body("doublyCovered", equalTo(1))
                .body("townships.find { it.code == '" + townships.get(third) + "' }.groups", hasSize(2));
        GivenOffices.township(townships.get(0)).request().get(GROUPS).then().statusCode(403);
        GivenOffices.orgDepartment("450329")
                .request()
                .get(GROUPS)
                .then()
                .body("id", not(hasItem(groups.get(0).<String>path("id"))));
    }

    @Test
    void i3_a_group_has_members_who_inspect_and_townships_of_its_county() {
        String county = "530822";
        GivenOffice department = GivenOffices.orgDepartment(county);
        String township = GivenTeams.villages(county, 1).get(0).substring(0, 9);
        assertEquals(
                400,
                group(department, county, "督查组", List.of(township), GivenOffices.township(township))
                        .statusCode());
        assertEquals(
                400,
                group(department, county, "督查组", List.of("620503100"), GivenOffices.inspector(county))
                        .statusCode());
        GivenOffice held = GivenOffices.inspector(county);
        Response made = group(department, county, "督查组", List.of(township), held);
        made.then().statusCode(201).body("members[0].name", equalTo(held.name()));
        department
                .request()
                .get(GROUPS + "/inspectors?region=" + county)
                .then()
                .body("account", hasItem(held.accountId().toString()));
        department
                .request()
                .header("If-Match", "\"" + made.path("version") + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of("on", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()))
                .post(GROUPS + "/" + made.path("id") + "/end")
                .then()
                .statusCode(200)
                .body("may", hasSize(0));
    }

    @Test
    void i3_the_deeds_of_a_prefectures_group_are_not_the_countys_to_read() {
        String county = "450330";
        String prefecture = county.substring(0, 4);
        String township = GivenTeams.villages(county, 1).get(0).substring(0, 9);
        Response made = group(
                GivenOffices.orgDepartment(prefecture),
                county,
                "市督查组",
                List.of(township),
                GivenOffices.inspector(prefecture));
        made.then().statusCode(201);
        String deeds = "/api/v1/audit?size=200&subjectId=" + made.path("id");
        GivenOffices.auditor(county).request().get(deeds).then().statusCode(200).body("items", hasSize(0));
        GivenOffices.auditor(prefecture)
                .request()
                .get(deeds)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("INSPECTION_GROUP_FORMED"));
    }

    @Test
    void i11_a_groups_villages_are_proposed_once_a_period_and_the_longest_unvisited_first() {
        String county = "341523";
        GivenOffice department = GivenOffices.orgDepartment(county);
        String township = GivenTeams.query(
                        "select left(code, 9) from region where code >= ? and code < ? and level = 5 group by 1 having count(*) >= 6 order by 1",
                        county,
                        county + ":")
                .get(0);
        List<String> villages = GivenTeams.query(
                        "select code from region where code >= ? and code < ? and level = 5 order by code",
                        township,
                        township + ":")
                .subList(0, 6);
        villages.forEach(village -> GivenPosting.in(village, SINCE));
        LocalDate from = LocalDate.of(2098, 9, 1);
        visited(
                villages.get(0),
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3),
                GivenOffices.path(county),
                "INSPECTOR",
                "ROUTINE");
        Response group = group(department, county, "督查组", List.of(township), GivenOffices.inspector(county));
        Response proposal = department.request().get(PLANS + "/proposal?group=" + group.path("id") + "&from=" + from);
        proposal.then()
                .statusCode(200)
                .body("to", equalTo("2098-09-15"))
                .body("visits", hasSize(6))
                .body("left", hasSize(0));
        List<String> order = proposal.path("visits.villageCode");
        assertEquals(villages.get(0), order.get(5));
        List<String> days = proposal.path("visits.on");
        assertEquals(6, days.stream().distinct().count());
        assertTrue(days.stream()
                .map(LocalDate::parse)
                .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY));
        List<Map<String, Object>> visits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            visits.add(visit(order.get(i), LocalDate.parse(days.get(i))));
        }
        Map<String, Object> body = plan("九月上半月督查", from, LocalDate.of(2098, 9, 15), visits);
        body.put("groupId", group.path("id"));
        Response made = make(department, body);
        made.then()
                .statusCode(201)
                .body("planned", equalTo(6))
                .body("held", equalTo(0))
                .body("warnings", hasSize(0));
        GivenOffices.township(township).request().get(PLANS).then().statusCode(403);
        GivenOffices.auditor(county)
                .request()
                .get(PLANS + "?size=200")
                .then()
                .body("items.id", hasItem(made.<String>path("id")));
    }

    @Test
    void a_village_is_visited_twice_a_week_at_most_whoever_goes() {
        String county = "361126";
        GivenPosting team = teams(county, 1).get(0);
        LocalDate monday =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        GivenOffice inspector = GivenOffices.inspector(county);
        GivenOffice city = GivenOffices.inspector(county.substring(0, 4));
        Map<String, Object> one = plan("一", monday, monday.plusDays(6), List.of(visit(team.village(), monday)));
        make(inspector, one).then().statusCode(201);
        Response two =
                make(city, plan("二", monday, monday.plusDays(6), List.of(visit(team.village(), monday.plusDays(1)))));
        two.then().statusCode(201);
        Map<String, Object> third =
                plan("三", monday, monday.plusDays(6), List.of(visit(team.village(), monday.plusDays(2))));
        check(inspector, third)
                .then()
                .statusCode(200)
                .body("[0].held", equalTo(0))
                .body("[0].planned", equalTo(3))
                .body("[0].limit", equalTo(2))
                .body("[0].over", equalTo(true));
        make(inspector, third)
                .then()
                .statusCode(422)
                .body("rule.id", equalTo("I11"))
                .body("detail", containsString("2"));
        Map<String, Object> next =
                plan("四", monday.plusDays(7), monday.plusDays(13), List.of(visit(team.village(), monday.plusDays(7))));
        check(inspector, next).then().body("[0].over", equalTo(false));
        // a reason alone is no command, although the command is made of nothing else
        city.request()
                .header("If-Match", "\"" + two.path("version") + "\"")
                .contentType(ContentType.TEXT)
                .body("与县督查合并")
                .post(PLANS + "/" + two.path("id") + "/cancellation")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        city.request()
                .header("If-Match", "\"" + two.path("version") + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "与县督查合并"))
                .post(PLANS + "/" + two.path("id") + "/cancellation")
                .then()
                .statusCode(200)
                .body("cancelReason", equalTo("与县督查合并"));
        make(inspector, third).then().statusCode(201);
        // the plan of the level above is counted, not shown
        inspector.request().get(PLANS + "/" + two.path("id")).then().statusCode(404);
    }

    @Test
    void what_was_held_is_counted_and_villages_that_were_visited_too_often_are_listed() {
        String county = "130824";
        GivenPosting team = teams(county, 1).get(0);
        LocalDate monday = LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .minusDays(14)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String path = GivenOffices.path(county);
        visited(team.village(), monday, path, "INSPECTOR", "ROUTINE");
        visited(team.village(), monday, path, "INSPECTOR", "ROUTINE");
        visited(team.village(), monday.plusDays(1), GivenOffices.path(county.substring(0, 4)), "INSPECTOR", "ROUTINE");
        GivenOffice inspector = GivenOffices.inspector(county);
        inspector
                .request()
                .get(PLANS + "/load?region=" + county + "&asOf=" + monday)
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        visited(team.village(), monday.plusDays(6), path, "ORGANIZATION_DEPARTMENT", "SPOT_CHECK");
        inspector
                .request()
                .get(PLANS + "/load?region=" + county + "&asOf=" + monday)
                .then()
                .body("", hasSize(1))
                .body("[0].held", equalTo(3))
                .body("[0].villageCode", equalTo(team.village()));
    }

    @Test
    void a_plan_is_made_sensibly() {
        String county = "640422";
        GivenPosting team = teams(county, 1).get(0);
        GivenOffice inspector = GivenOffices.inspector(county);
        LocalDate day = LocalDate.of(2098, 3, 3);
        make(inspector, plan("一", day, day.minusDays(1), List.of(visit(team.village(), day))))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/to"));
        make(inspector, plan("一", day, day, List.of(visit(team.village(), day.plusDays(1)))))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/visits"));
        make(inspector, plan("一", day, day, List.of(visit(team.village(), day), visit(team.village(), day))))
                .then()
                .statusCode(409);
        make(inspector, plan("一", day, day, List.of(visit("620503100202", day))))
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        make(GivenOffices.auditor(county), plan("一", day, day, List.of(visit(team.village(), day))))
                .then()
                .statusCode(403);
    }

    private static List<GivenPosting> teams(String county, int count) {
        return GivenTeams.villages(county, count).stream()
                .map(village -> GivenPosting.in(village, SINCE))
                .toList();
    }

    private static Response overdue(GivenOffice office, String region, String day) {
        return office.request().get(PLANS + "/overdue?region=" + region + "&asOf=" + day);
    }

    private static Map<String, Boolean> bodies(Response answer) {
        Map<String, Boolean> overdue = new HashMap<>();
        answer.<List<Map<String, Object>>>path("bodies")
                .forEach(body -> overdue.put((String) body.get("kind"), (Boolean) body.get("overdue")));
        return overdue;
    }

    private static Response coverage(GivenOffice office, String county) {
        return office.request().get(GROUPS + "/coverage?region=" + county);
    }

    private static Response group(
            GivenOffice office, String county, String name, List<String> area, GivenOffice member) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        name,
                        "regionCode",
                        county,
                        "standing",
                        true,
                        "area",
                        area,
                        "members",
                        List.of(Map.of("account", member.accountId(), "homes", List.of())),
                        "from",
                        "2026-01-01"))
                .post(GROUPS);
    }

    private static Map<String, Object> visit(String village, LocalDate on) {
        return Map.of("villageCode", village, "on", on.toString(), "inspectors", List.of("甲", "乙"));
    }

    private static Map<String, Object> plan(
            String title, LocalDate from, LocalDate to, List<Map<String, Object>> visits) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", title);
        body.put("kind", "ROUTINE");
        body.put("from", from.toString());
        body.put("to", to.toString());
        body.put("visits", visits);
        return body;
    }

    private static Response make(GivenOffice office, Map<String, Object> body) {
        return office.request().contentType(ContentType.JSON).body(body).post(PLANS);
    }

    private static Response check(GivenOffice office, Map<String, Object> body) {
        return office.request().contentType(ContentType.JSON).body(body).post(PLANS + "/preview");
    }

    private static void record(GivenOffice office, GivenPosting team, String kind, LocalDate on) {
        office.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind", "TEAM",
                        "targetId", team.teamId(),
                        "methods", List.of("RANDOM_CHECK"),
                        "on", on.toString(),
                        "kind", kind))
                .post("/api/v1/inspections")
                .then()
                .statusCode(201)
                .body("kind", equalTo(kind));
    }

    /** A visit of a village by an office at a path. */
    private static void visited(String village, LocalDate on, String office, String role, String kind) {
        inspected(village, "TOWNSHIP", village.substring(0, 9), GivenOffices.path(village), on, office, role, kind);
    }

    /** A visit of a team that names no village. */
    private static void visitedTeam(UUID team, String township, LocalDate on, String office) {
        inspected(null, "TEAM", team.toString(), GivenOffices.path(township), on, office, "INSPECTOR", "ROUTINE");
    }

    private static void inspected(Object... said) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into inspection (id, village_code, target_kind, target_id, region_path, on_date, office_path, office_role, kind,"
                                + " inspected_by, inspected_by_name, target_name, methods)"
                                + " values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, gen_random_uuid(), '督查员', '对象', '{OPEN_CHECK}')",
                        said));
    }
}
