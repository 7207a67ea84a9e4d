package org.zhucun.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.GivenTeams.Unit;

/** Group C of the catalogue: how a team is composed for the village it serves. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupCTest {
    private static final String COUNTY = "430923";
    private static final LocalDate START = LocalDate.of(2025, 3, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private static GivenOffice department;
    private static Unit bureau;

    @Inject
    Clock clock;

    @BeforeAll
    static void given() {
        department = GivenOffices.orgDepartment(COUNTY);
        bureau = GivenTeams.unit("安化县教育局", COUNTY);
    }

    @Test
    void c1_a_key_assistance_village_asks_for_three_and_two_need_a_reason() {
        UUID team = team("KEY_ASSISTANCE");
        member(team, "FIRST_SECRETARY", "CAPTAIN");
        member(team, "MEMBER");
        size(team)
                .body("counted", equalTo(2))
                .body("least.required", equalTo(3))
                .body("least.category", equalTo("KEY_ASSISTANCE"))
                .body("least.source", notNullValue())
                .body("met", equalTo(false));
        shortfall(team).body("missing", equalTo(1)).body("exception", nullValue());
        json(department)
                .body(Map.of())
                .post("/api/v1/staffing/shortfalls/" + team + "/justification")
                .then()
                .statusCode(400);
        GivenOffice approver = GivenOffices.orgDepartment("4309");
        Map<String, Object> answer =
                Map.of("justification", Map.of("reason", "本期人选未到位", "approverAccountId", approver.accountId()));
        json(GivenOffices.orgDepartment("623027"))
                .body(answer)
                .post("/api/v1/staffing/shortfalls/" + team + "/justification")
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        json(department)
                .body(answer)
                .post("/api/v1/staffing/shortfalls/" + team + "/justification")
                .then()
                .statusCode(200)
                .body("met", equalTo(false));
        shortfall(team).body("exception", equalTo("PROPOSED"));
        department
                .request()
                .get("/api/v1/policies/exceptions?size=200")
                .then()
                .body("items.find { it.subjectId == '" + team + "' }.ruleId", equalTo("C1"));
        member(team, "MEMBER");
        size(team).body("counted", equalTo(3)).body("met", equalTo(true));
        shortfall(team).body("$", not(hasItem("missing"))).body("missing", nullValue());
        json(department)
                .body(answer)
                .post("/api/v1/staffing/shortfalls/" + team + "/justification")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void c1_a_member_lent_out_for_six_months_does_not_count_and_one_lent_out_for_five_does() {
        UUID team = team("KEY_ASSISTANCE");
        member(team, "FIRST_SECRETARY");
        member(team, "MEMBER");
        UUID lent = member(team, "MEMBER");
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.minusDays(10);
        String shorter = lend(department, lent, from, from.plusMonths(6).minusDays(2))
                .statusCode(201)
                .body("longTerm", equalTo(false))
                .extract()
                .path("id");
        size(team).body("counted", equalTo(3)).body("met", equalTo(true));
        lend(department, lent, from.plusDays(3), null).statusCode(409).body("code", equalTo("CONFLICT"));
        endLoan(lent, shorter, from.plusDays(1))
                .statusCode(200)
                .body("until", equalTo(from.plusDays(1).toString()));
        LocalDate again = from.plusDays(2);
        lend(department, lent, again, again.plusMonths(6).minusDays(1))
                .statusCode(201)
                .body("longTerm", equalTo(true));
        size(team).body("counted", equalTo(2)).body("secondedLong", equalTo(1)).body("met", equalTo(false));
        shortfall(team).body("missing", equalTo(1));
        lend(GivenOffices.orgDepartment("623027"), lent, again, null).statusCode(403);
        lend(department, lent, START.minusDays(1), null).statusCode(400);
        department
                .request()
                .get("/api/v1/postings/" + lent + "/secondments")
                .then()
                .statusCode(200)
                .body("longTerm", contains(false, true));
    }

    @Test
    void c1_more_than_the_largest_size_needs_a_reason() {
        UUID team = team("KEY_ASSISTANCE");
        for (int i = 0; i < 5; i++) {
            member(team, "MEMBER");
        }
        Map<String, Object> sixth = GivenTeams.posting(cadre("第六人"), team, START, "MEMBER");
        json(department)
                .body(sixth)
                .post("/api/v1/postings")
                .then()
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.id", equalTo("C1"))
                .body("rule.found", equalTo("6 人"));
        GivenOffice approver = GivenOffices.orgDepartment("4309");
        sixth.put(
                "justifications", Map.of("C1", Map.of("reason", "两村合并前过渡", "approverAccountId", approver.accountId())));
        json(department).body(sixth).post("/api/v1/postings").then().statusCode(201);
    }

    @Test
    void c2_a_county_s_team_from_a_unit_not_marked_strong_is_warned_of() {
        UUID team = team("KEY_ASSISTANCE");
        department
                .request()
                .get("/api/v1/teams/" + team)
                .then()
                .body("hints.rule", contains("C2"))
                .body("hints[0].found", equalTo("县派"))
                .body("hints[0].sentence", notNullValue());
        GivenTeams.write("update organization set strengths = '{力量较强}' where id = ?", bureau.id());
        department.request().get("/api/v1/teams/" + team).then().body("hints", hasSize(0));
        GivenTeams.write("update organization set strengths = '{}' where id = ?", bureau.id());
        GivenTeams.write("update work_team set send_level = 'PROVINCE' where id = ?", team);
        department.request().get("/api/v1/teams/" + team).then().body("hints", hasSize(0));
    }

    @Test
    void c3_a_light_task_village_asks_for_one_first_secretary() {
        UUID alone = team("LIGHT_TASK");
        member(alone, "FIRST_SECRETARY");
        size(alone).body("met", equalTo(true)).body("firstSecretary.required", equalTo(1));
        shortfall(alone).body("missing", nullValue());
        UUID two = team("LIGHT_TASK");
        member(two, "MEMBER");
        member(two, "MEMBER");
        size(two)
                .body("counted", equalTo(2))
                .body("firstSecretaries", equalTo(0))
                .body("met", equalTo(false));
        shortfall(two).body("firstSecretaryMissing", equalTo(true)).body("missing", equalTo(1));
    }

    @Test
    void c4_a_demonstration_village_s_team_covers_two_neighbours_and_no_third() {
        List<String> villages = GivenTeams.villages(COUNTY, 4);
        UUID team = GivenTeams.team(department, villages.get(0), bureau);
        GivenTeams.demonstration(villages.get(0), villages.subList(1, 4));
        cover(team, villages.get(1), null).statusCode(200).body("covered.code", contains(villages.get(1)));
        cover(team, villages.get(1), null).statusCode(400).body("violations[0].at", equalTo("/villageCode"));
        cover(team, villages.get(0), null).statusCode(400);
        cover(team, villages.get(2), null)
                .statusCode(200)
                .body("covered.code", containsInAnyOrder(villages.get(1), villages.get(2)));
        cover(team, villages.get(3), null)
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("C4"))
                .body("rule.found", equalTo("帮带 3 个村"));
        release(team, villages.get(1)).statusCode(200).body("covered.code", contains(villages.get(2)));
        release(team, villages.get(1)).statusCode(409);
        cover(team, villages.get(3), null).statusCode(200);
        cover(team, "623027100001", null).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    @Test
    void c4_a_village_that_is_no_neighbour_needs_a_reason() {
        List<String> villages = GivenTeams.villages(COUNTY, 2);
        UUID team = GivenTeams.team(department, villages.get(0), bureau);
        GivenTeams.demonstration(villages.get(0), List.of());
        cover(team, villages.get(1), null)
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.id", equalTo("C4"));
        cover(team, villages.get(1), GivenOffices.orgDepartment("4309"))
                .statusCode(200)
                .body("covered.code", contains(villages.get(1)));
    }

    @Test
    void c4_a_home_village_that_is_no_demonstration_village_needs_a_reason() {
        List<String> villages = GivenTeams.villages(COUNTY, 2);
        UUID team = GivenTeams.team(department, villages.get(0), bureau);
        GivenTeams.adjacent(villages.get(0), villages.get(1));
        cover(team, villages.get(1), null).statusCode(422).body("code", equalTo("JUSTIFICATION_REQUIRED"));
        cover(team, villages.get(1), GivenOffices.orgDepartment("43")).statusCode(200);
    }

    @Test
    void c5_of_several_categories_the_strictest_wins() {
        String village = GivenTeams.village(COUNTY);
        UUID team = GivenTeams.team(department, village, bureau);
        GivenTeams.category(village, "RELOCATION_RESETTLEMENT", LONG_AGO);
        size(team).body("least.required", equalTo(1)).body("least.category", equalTo("RELOCATION_RESETTLEMENT"));
        GivenTeams.category(village, "KEY_ASSISTANCE", LONG_AGO);
        size(team).body("least.required", equalTo(3)).body("least.category", equalTo("KEY_ASSISTANCE"));
    }

    @Test
    void c6_thirty_three_teams_of_villages_that_are_not_poor_hold_225_members_with_33_captains() {
        String county = "522633";
        GivenOffice office = GivenOffices.orgDepartment(county);
        Unit unit = GivenTeams.unit("局", county);
        List<String> villages = villages(county, 33);
        for (int i = 0; i < 33; i++) {
            GivenTeams.category(villages.get(i), "NON_POOR", LONG_AGO);
            UUID team = GivenTeams.team(office, villages.get(i), unit);
            people(team, unit, county, i < 27 ? 7 : 6);
        }
        office.request()
                .get("/api/v1/staffing/counts?asOf=2018-09-18")
                .then()
                .statusCode(200)
                .body("category", contains("NON_POOR"))
                .body("[0].teams", equalTo(33))
                .body("[0].members", equalTo(225))
                .body("[0].captains", equalTo(33))
                .body("[0].mean", equalTo(6.82f));
        department
                .request()
                .get("/api/v1/staffing/counts?region=" + county)
                .then()
                .statusCode(404);
    }

    @Test
    void c7_a_team_of_three_units_has_exactly_one_lead() {
        Unit investment = GivenTeams.unit("城建投", COUNTY);
        Unit bank = GivenTeams.unit("交通银行支行", COUNTY);
        for (int leads : new int[] {0, 2}) {
            Map<String, Object> form =
                    GivenTeams.form("队", GivenTeams.village(COUNTY), List.of(), bureau, investment, bank);
            form.put(
                    "units",
                    List.of(
                            Map.of("unitId", bureau.id(), "lead", leads == 2),
                            Map.of("unitId", investment.id(), "lead", leads == 2),
                            Map.of("unitId", bank.id(), "lead", false)));
            json(department)
                    .body(form)
                    .post("/api/v1/teams")
                    .then()
                    .statusCode(422)
                    .body("rule.id", equalTo("C7"))
                    .body("rule.found", equalTo("牵头单位 " + leads + " 个"));
        }
        json(department)
                .body(GivenTeams.form("队", GivenTeams.village(COUNTY), List.of(), bureau, investment, bank))
                .post("/api/v1/teams")
                .then()
                .statusCode(201)
                .body("units", hasSize(3));
    }

    @Test
    void c8_three_persons_are_three_and_a_village_has_one_first_secretary() {
        UUID team = team("LIGHT_TASK");
        member(team, "FIRST_SECRETARY", "CAPTAIN");
        member(team, "MEMBER");
        member(team, "MEMBER");
        department.request().get("/api/v1/teams/" + team).then().body("headcount", equalTo(3));
        json(department)
                .body(GivenTeams.posting(cadre("第二书记"), team, START, "FIRST_SECRETARY"))
                .post("/api/v1/postings")
                .then()
                .statusCode(409)
                .body("rule.id", equalTo("C8"));
    }

    @Test
    void c8_under_200_parallel_attempts_a_cadre_is_posted_once() throws Exception {
        List<UUID> teams = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            teams.add(GivenTeams.team(department, GivenTeams.village(COUNTY), bureau));
        }
        UUID cadre = cadre("一人");
        String token = department.token();
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Map<String, Object> body = GivenTeams.posting(
                    cadre, teams.get(i % 8), START.plusDays(i % 50), i % 3 == 0 ? "CAPTAIN" : "MEMBER");
            attempts.add(() -> {
                Response answer = RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/api/v1/postings");
                return answer.statusCode() + " " + (answer.statusCode() == 201 ? "" : answer.path("code"));
            });
        }
        Map<String, Integer> answers = new HashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            for (Future<String> answer : pool.invokeAll(attempts)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(Map.of("201 ", 1, "409 POSTING_OVERLAP", 199), answers);
        assertEquals(List.of("1"), GivenTeams.query("select count(*) from posting where cadre_id = ?", cadre));
    }

    @Test
    void c9_of_209_villages_two_under_their_minimum_are_the_shortfall() {
        String county = "620525";
        GivenOffice office = GivenOffices.orgDepartment(county);
        Unit unit = GivenTeams.unit("局", county);
        List<String> villages = villages(county, 209);
        GivenTeams.write("""
                insert into village_category (id, village_code, category, valid_from, source, region_path)
                select gen_random_uuid(), code, 'KEY_ASSISTANCE', '2010-01-01', 'test',
                       '/62/6205/620525/' || left(code, 9) || '/' || code || '/'
                from unnest(string_to_array(?, ',')) code
                """, String.join(",", villages));
        GivenTeams.write(
                """
                insert into work_team (id, name, home_village_code, send_level, lead_unit_id, established_on, region_path, unit_path)
                select gen_random_uuid(), '队' || code, code, 'CITY', u.id, '2020-01-01',
                       '/62/6205/620525/' || left(code, 9) || '/' || code || '/', u.unit_path
                from unnest(string_to_array(?, ',')) code, organization u where u.id = ?
                """.replace("insert into work_team", "with made as (insert into work_team")
                                .replace("u.id = ?", "u.id = ? returning *)")
                        + """
                , units as (insert into team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)
                    select gen_random_uuid(), m.id, m.lead_unit_id, '局', '2020-01-01', m.region_path, m.unit_path from made m)
                insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path)
                select gen_random_uuid(), m.id, m.home_village_code, '村', 'HOME', '2020-01-01', m.region_path from made m
                """,
                String.join(",", villages),
                unit.id());
        for (String id : GivenTeams.query("select id from work_team where name like '队620525%' order by id")) {
            people(UUID.fromString(id), unit, county, 3);
        }
        office.request()
                .get("/api/v1/staffing/shortfalls?withTotal=true")
                .then()
                .statusCode(200)
                .body("total.count", equalTo(0));
        GivenTeams.write("""
                update posting set end_state = 'ENDED', end_reason = 'ILLNESS', ended_on = '2024-01-31'
                where id in (select distinct on (team_id) id from posting
                             where team_id in (select id from work_team where name like '队620525%' order by id limit 2)
                             order by team_id, id)
                """);
        office.request()
                .get("/api/v1/staffing/shortfalls?withTotal=true")
                .then()
                .statusCode(200)
                .body("total.count", equalTo(2))
                .body("items.missing", contains(1, 1))
                .body("items[0].size.least.key", equalTo("team.minSize.KEY"))
                .body("items[0].township", notNullValue());
        long start = System.nanoTime();
        office.request().get("/api/v1/staffing/shortfalls").then().statusCode(200);
        org.junit.jupiter.api.Assertions.assertTrue(System.nanoTime() - start < 3_000_000_000L);
    }

    @Test
    void b1_sixty_villages_with_sixty_teams_are_covered_and_without_one_team_98_3_percent() {
        String county = "533325";
        GivenParameter.set("team.required.categories", county, "[\"POOR\",\"NON_POOR\"]");
        GivenOffice office = GivenOffices.orgDepartment(county);
        Unit unit = GivenTeams.unit("局", county);
        List<String> villages = villages(county, 60);
        List<UUID> teams = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            GivenTeams.category(villages.get(i), i < 27 ? "POOR" : "NON_POOR", LONG_AGO);
            teams.add(GivenTeams.team(office, villages.get(i), unit));
        }
        coverage(office)
                .body("required", equalTo(60))
                .body("covered", equalTo(60))
                .body("percent", equalTo(100.0f));
        json(office)
                .header(
                        "If-Match",
                        office.request().get("/api/v1/teams/" + teams.get(7)).getHeader("ETag"))
                .body(Map.of("on", "2018-12-31", "reason", "撤销"))
                .post("/api/v1/teams/" + teams.get(7) + "/dissolution")
                .then()
                .statusCode(200);
        coverage(office)
                .body("required", equalTo(60))
                .body("covered", equalTo(59))
                .body("percent", equalTo(98.3f));
        office.request().get("/api/v1/staffing/coverage?asOf=2018-12-31").then().body("covered", equalTo(60));
        office.request()
                .get("/api/v1/staffing/uncovered?withTotal=true")
                .then()
                .statusCode(200)
                .body("total.count", equalTo(1))
                .body("items.code", contains(villages.get(7)))
                .body("items[0].categories", contains("POOR"))
                .body("items[0].name", notNullValue());
    }

    private static List<String> villages(String county, int count) {
        List<String> codes = GivenTeams.query(
                "select code from region where code >= ? and code < ? and level = 5 order by code limit " + count,
                county,
                county + ":");
        assertEquals(count, codes.size(), "the county is large enough");
        return codes;
    }

    private static ValidatableResponse coverage(GivenOffice office) {
        return office.request().get("/api/v1/staffing/coverage").then().statusCode(200);
    }

    private static UUID team(String category) {
        String village = GivenTeams.village(COUNTY);
        GivenTeams.category(village, category, LONG_AGO);
        return GivenTeams.team(department, village, bureau);
    }

    private static UUID member(UUID team, String... roles) {
        return GivenTeams.post(department, cadre("队员"), team, START, roles);
    }

    private static UUID cadre(String name) {
        return GivenTeams.cadre(name, bureau, COUNTY);
    }

    private static ValidatableResponse size(UUID team) {
        return department
                .request()
                .get("/api/v1/teams/" + team)
                .then()
                .statusCode(200)
                .rootPath("size");
    }

    private static ValidatableResponse shortfall(UUID team) {
        String village = GivenTeams.query("select home_village_code from work_team where id = ?", team)
                .get(0);
        return department
                .request()
                .get("/api/v1/staffing/shortfalls?size=200&region=" + village.substring(0, 9))
                .then()
                .statusCode(200)
                .rootPath("items.find { it.teamId == '" + team + "' }");
    }

    private static ValidatableResponse lend(GivenOffice office, UUID posting, LocalDate from, LocalDate until) {
        Map<String, Object> body = new HashMap<>(Map.of("lentTo", "县委办", "from", from.toString()));
        body.put("until", until == null ? null : until.toString());
        return json(office)
                .body(body)
                .post("/api/v1/postings/" + posting + "/secondments")
                .then();
    }

    private static ValidatableResponse endLoan(UUID posting, String id, LocalDate on) {
        return json(department)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", on.toString()))
                .post("/api/v1/postings/" + posting + "/secondments/" + id + "/end")
                .then();
    }

    private static ValidatableResponse cover(UUID team, String village, GivenOffice approver) {
        Map<String, Object> body = new HashMap<>(Map.of("villageCode", village));
        if (approver != null) {
            body.put(
                    "justifications",
                    Map.of("C4", Map.of("reason", "道路不通", "approverAccountId", approver.accountId())));
        }
        return json(department)
                .header("If-Match", etag(team))
                .body(body)
                .post("/api/v1/teams/" + team + "/villages")
                .then();
    }

    private ValidatableResponse release(UUID team, String village) {
        return json(department)
                .header("If-Match", etag(team))
                .body(Map.of("on", LocalDate.now(clock).toString()))
                .post("/api/v1/teams/" + team + "/villages/" + village + "/end")
                .then();
    }

    private static String etag(UUID team) {
        return department.request().get("/api/v1/teams/" + team).getHeader("ETag");
    }

    /** So many persons in a team, the first of them its captain. */
    private static void people(UUID team, Unit unit, String county, int count) {
        GivenTeams.write(
                """
                with made as (
                    insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,
                                       managing_region_code, managing_region_path, region_path, unit_path)
                    select gen_random_uuid(), '人' || n, '1', '1986-05-01', '01', '01', 'CIVIL_SERVANT', ?, ?, ?, ?, ?
                    from generate_series(1, ?) n returning *)
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, in_effect, started_on, planned_end_on, region_path, unit_path)
                select gen_random_uuid(), m.id, m.name, t.id, t.name, t.home_village_code, '村',
                       case when m.name = '人1' then '{CAPTAIN}'::text[] else '{MEMBER}' end, t.send_level, m.unit_id, '局', true,
                       '2018-01-01', '2027-12-31', t.region_path, m.unit_path
                from made m, work_team t where t.id = ?
                """, unit.id(), county, GivenOffices.path(county), GivenOffices.path(county), unit.path(), count, team);
    }

    private static RequestSpecification json(GivenOffice office) {
        return office.request().contentType(ContentType.JSON);
    }
}
