package org.zhucun.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.GivenTeams.Unit;
import org.zhucun.given.OwnerRows;
import org.zhucun.scope.Role;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class TeamResourceTest {
    private static final String MAIJI = "620503";
    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    private static GivenOffice department;
    private static Unit lead;
    private static Unit other;

    @BeforeAll
    static void given() {
        department = GivenOffices.orgDepartment(MAIJI);
        lead = GivenTeams.unit("麦积区委组织部", MAIJI);
        other = GivenTeams.unit("麦积区交通局", MAIJI);
    }

    @Test
    void forms_a_team_and_shows_it() {
        String village = GivenTeams.village(MAIJI);
        String id = post(department, GivenTeams.form(" 第一工作队 ", village, List.of(), lead, other))
                .statusCode(201)
                .header("ETag", notNullValue())
                .extract()
                .path("id");
        department
                .request()
                .get("/api/v1/teams/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("第一工作队"))
                .body("homeVillage.code", equalTo(village))
                .body("homeVillage.fullName", startsWith("甘肃省天水市麦积区"))
                .body("covered", hasSize(0))
                .body("sendLevel", equalTo("COUNTY"))
                .body("units.find { it.lead }.unitName", equalTo("麦积区委组织部"))
                .body("units", hasSize(2))
                .body("establishedOn", equalTo("2015-01-01"))
                .body("dissolvedOn", nullValue())
                .body("headcount", equalTo(0))
                .body("captain", nullValue())
                .body("members", hasSize(0))
                .body("may", contains("edit", "dissolve", "post"));
    }

    @Test
    void refuses_a_team_without_a_lead_unit_and_with_two() {
        String village = GivenTeams.village(MAIJI);
        Unit bank = GivenTeams.unit("交通银行支行", MAIJI);
        for (int leads : new int[] {0, 2}) {
            Map<String, Object> form = GivenTeams.form("队", village, List.of(), lead, other, bank);
            form.put(
                    "units",
                    List.of(
                            Map.of("unitId", lead.id(), "lead", leads == 2),
                            Map.of("unitId", other.id(), "lead", leads == 2),
                            Map.of("unitId", bank.id(), "lead", false)));
            post(department, form)
                    .statusCode(422)
                    .body("code", equalTo("RULE_VIOLATED"))
                    .body("rule.id", equalTo("C7"))
                    .body("rule.required", equalTo("牵头单位 1 个"))
                    .body("rule.found", equalTo("牵头单位 " + leads + " 个"))
                    .body("rule.source", equalTo("004:40"))
                    .body("violations[0].at", equalTo("/units"));
        }
        assertEquals(
                List.of("0"), GivenTeams.query("select count(*) from work_team where home_village_code = ?", village));
    }

    @Test
    void the_database_itself_knows_exactly_one_lead() {
        UUID team = GivenTeams.team(department, GivenTeams.village(MAIJI), lead);
        String refused = "";
        try {
            GivenTeams.write("update work_team set lead_unit_id = ? where id = ?", other.id(), team);
        } catch (RuntimeException failure) {
            refused = text(failure);
        }
        assertEquals(true, refused.contains("work_team_one_lead"), refused);
    }

    @Test
    void covers_two_further_villages_but_not_three() {
        limitOfCoveredVillages();
        List<String> villages = GivenTeams.villages(MAIJI, 4);
        GivenTeams.demonstration(villages.get(0), villages.subList(1, 4));
        post(department, GivenTeams.form("队", villages.get(0), villages.subList(1, 3), lead))
                .statusCode(201)
                .body("covered.code", containsInAnyOrder(villages.get(1), villages.get(2)));
        post(department, GivenTeams.form("队", villages.get(0), villages.subList(1, 4), lead))
                .statusCode(422)
                .body("rule.id", equalTo("C4"))
                .body("rule.found", equalTo("帮带 3 个村"))
                .body("violations[0].at", equalTo("/coveredVillageCodes"));
        post(department, GivenTeams.form("队", villages.get(0), List.of(villages.get(0)), lead))
                .statusCode(400)
                .body("violations[0].at", equalTo("/coveredVillageCodes/0"));
    }

    @Test
    void changes_villages_units_and_lead_and_keeps_what_was() {
        List<String> villages = GivenTeams.villages(MAIJI, 3);
        UUID team = GivenTeams.team(department, villages.get(0), List.of(villages.get(1)), lead, other);
        GivenTeams.demonstration(villages.get(1), List.of(villages.get(2)));
        Map<String, Object> form = GivenTeams.form("新名", villages.get(1), List.of(villages.get(2)), other);
        change(team, form, null).statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        change(team, form, "\"77\"").statusCode(412).body("code", equalTo("STALE"));
        String etag = department.request().get("/api/v1/teams/" + team).getHeader("ETag");
        change(team, form, etag)
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("name", equalTo("新名"))
                .body("homeVillage.code", equalTo(villages.get(1)))
                .body("covered.code", contains(villages.get(2)))
                .body("units.unitName", contains("麦积区交通局"));
        change(team, form, etag).statusCode(412);
        assertEquals(
                List.of("2"),
                GivenTeams.query(
                        "select count(*) from team_village where team_id = ? and valid_to = (now() at time zone 'Asia/Shanghai')::date",
                        team));
        assertEquals(
                List.of(GivenOffices.path(villages.get(1))),
                GivenTeams.query("select distinct region_path from team_village where team_id = ?", team));
    }

    @Test
    void a_foreign_village_or_unit_is_out_of_jurisdiction_whether_it_exists_or_not() {
        for (String village : List.of("623027100001", "999999999999", GivenTeams.village("430923"))) {
            post(department, GivenTeams.form("队", village, List.of(), lead))
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        post(
                        department,
                        GivenTeams.form(
                                "队", GivenTeams.village(MAIJI), List.of(), new Unit(UUID.randomUUID(), "?", "/")))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    @Test
    void a_foreign_team_reads_and_writes_like_one_that_does_not_exist() {
        UUID team = GivenTeams.team(department, GivenTeams.village(MAIJI), lead);
        GivenOffice foreign = GivenOffices.orgDepartment("623027");
        Map<String, Object> form = GivenTeams.form("队", GivenTeams.village("623027"), List.of(), lead);
        for (UUID id : List.of(team, UUID.randomUUID())) {
            foreign.request().get("/api/v1/teams/" + id).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            json(foreign)
                    .header("If-Match", "\"0\"")
                    .body(form)
                    .put("/api/v1/teams/" + id)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
            json(foreign)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("on", "2026-01-01", "reason", "x"))
                    .post("/api/v1/teams/" + id + "/dissolution")
                    .then()
                    .statusCode(403);
        }
        json(GivenOffices.township(MAIJI + "100"))
                .body(form)
                .post("/api/v1/teams")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void lists_by_cursor_each_team_once_and_only_those_beneath_the_node() {
        GivenOffice county = GivenOffices.orgDepartment("430923");
        Unit unit = GivenTeams.unit("安化县农业农村局", "430923");
        List<String> formed = new ArrayList<>();
        for (String village : GivenTeams.villages("430923", 5)) {
            formed.add(GivenTeams.team(county, village, unit).toString());
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            var page = county.request()
                    .get("/api/v1/teams?size=2&unit=" + unit.id() + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            after = page.path("next") == null ? "" : page.path("next");
            pages++;
        } while (!after.isEmpty());
        assertEquals(3, pages);
        assertEquals(
                List.copyOf(formed),
                seen.stream()
                        .sorted((a, b) -> formed.indexOf(a) - formed.indexOf(b))
                        .toList());
        assertEquals(5, seen.stream().distinct().count());
        for (String filter : List.of("unit=" + unit.id(), "region=430923", "q=工作队")) {
            department
                    .request()
                    .get("/api/v1/teams?withTotal=true&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.id in " + groovy(formed) + " }", hasSize(0));
        }
        county.request()
                .get("/api/v1/teams?withTotal=true&size=1&active=true&unit=" + unit.id())
                .then()
                .body("total.count", equalTo(5))
                .body("total.exact", equalTo(true));
        county.request().get("/api/v1/teams?q=%25").then().statusCode(200).body("items", hasSize(0));
        county.request().get("/api/v1/teams?after=" + "x".repeat(30)).then().statusCode(400);
        county.request().get("/api/v1/teams?color=red").then().statusCode(400);
        county.request().get("/api/v1/teams?category=NICE").then().statusCode(400);
    }

    @Test
    void finds_teams_by_the_category_of_their_home_village_today() {
        String village = GivenTeams.village(MAIJI);
        String team = GivenTeams.team(department, village, lead).toString();
        GivenTeams.write("""
                insert into village_category (id, village_code, category, valid_from, source, region_path)
                values (gen_random_uuid(), ?, 'RED_HERITAGE', '2020-01-01', 'test', ?)
                """, village, GivenOffices.path(village));
        department
                .request()
                .get("/api/v1/teams?category=RED_HERITAGE&size=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(team));
    }

    @Test
    void three_persons_are_three_though_one_is_captain_and_first_secretary() {
        UUID team = GivenTeams.team(department, GivenTeams.village(MAIJI), lead);
        UUID captain = GivenTeams.cadre("唐杰", lead, MAIJI);
        GivenTeams.post(department, captain, team, START, "FIRST_SECRETARY", "CAPTAIN");
        GivenTeams.post(department, GivenTeams.cadre("甲", lead, MAIJI), team, START, "MEMBER");
        GivenTeams.post(department, GivenTeams.cadre("乙", lead, MAIJI), team, START, "MEMBER");
        department
                .request()
                .get("/api/v1/teams/" + team)
                .then()
                .statusCode(200)
                .body("headcount", equalTo(3))
                .body("captain.cadreId", equalTo(captain.toString()))
                .body("captain.name", equalTo("唐杰"))
                .body("firstSecretary.cadreId", equalTo(captain.toString()))
                .body("members", hasSize(3))
                .body("members[0].roles", contains("FIRST_SECRETARY", "CAPTAIN"));
    }

    @Test
    void every_unit_of_the_team_and_the_posted_cadre_see_it_and_nobody_else_does() {
        UUID team = GivenTeams.team(department, GivenTeams.village(MAIJI), lead, other);
        UUID cadre = GivenTeams.cadre("丙", other, MAIJI);
        GivenTeams.post(department, cadre, team, START, "MEMBER");
        GivenTeams.post(department, GivenTeams.cadre("丁", lead, MAIJI), team, START, "CAPTAIN");
        UUID elsewhere = GivenTeams.team(department, GivenTeams.village(MAIJI), GivenTeams.unit("水务局", MAIJI));
        for (GivenOffice office :
                List.of(GivenOffices.unit(lead.path()), GivenOffices.unit(other.path()), GivenOffices.cadre(cadre))) {
            office.request()
                    .get("/api/v1/teams/" + team)
                    .then()
                    .statusCode(200)
                    .body("units", hasSize(2))
                    .body("homeVillage.fullName", startsWith("甘肃省"))
                    .body("headcount", equalTo(2))
                    .body("captain.name", equalTo("丁"))
                    .body("members", hasSize(1))
                    .body("may", hasSize(0));
            office.request().get("/api/v1/teams/" + elsewhere).then().statusCode(404);
        }
        GivenOffices.unit(other.path())
                .request()
                .get("/api/v1/teams?size=200")
                .then()
                .body("items.find { it.id == '" + team + "' }.name", equalTo("驻村工作队"))
                .body("items.find { it.id == '" + elsewhere + "' }", nullValue());
        GivenOffices.cadre(cadre).request().get("/api/v1/teams").then().body("items.id", contains(team.toString()));
    }

    @Test
    void a_superior_sees_it_and_a_sibling_township_does_not() {
        String village = GivenTeams.village(MAIJI);
        UUID team = GivenTeams.team(department, village, lead);
        for (String node : List.of("", "62", "6205", village.substring(0, 9))) {
            GivenOffices.of(Role.INSPECTOR, node)
                    .request()
                    .get("/api/v1/teams/" + team)
                    .then()
                    .statusCode(200)
                    .body("may", hasSize(0));
        }
        String sibling = village.startsWith(MAIJI + "100") ? MAIJI + "101" : MAIJI + "100";
        for (String node : List.of(sibling, "620502", "63")) {
            GivenOffices.of(Role.INSPECTOR, node)
                    .request()
                    .get("/api/v1/teams/" + team)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void is_dissolved_only_when_nobody_is_posted_any_more() {
        UUID team = GivenTeams.team(department, GivenTeams.village(MAIJI), lead);
        UUID cadre = GivenTeams.cadre("戊", lead, MAIJI);
        UUID posting = GivenTeams.post(department, cadre, team, START, "MEMBER");
        dissolve(team, "2026-04-30").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        json(department)
                .header("If-Match", "\"0\"")
                .body(GivenTeams.ending("2026-04-30", "TRANSFER"))
                .post("/api/v1/postings/" + posting + "/end")
                .then()
                .statusCode(200);
        dissolve(team, "2026-04-30")
                .statusCode(200)
                .body("dissolvedOn", equalTo("2026-04-30"))
                .body("may", hasSize(0));
        dissolve(team, "2026-04-30").statusCode(409);
        json(department)
                .body(GivenTeams.posting(cadre, team, START, "MEMBER"))
                .post("/api/v1/postings")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        department
                .request()
                .get("/api/v1/teams?active=false&size=200")
                .then()
                .body("items.find { it.id == '" + team + "' }.dissolvedOn", equalTo("2026-04-30"));
    }

    @Test
    void a_repeated_key_forms_one_team() {
        Map<String, Object> form = GivenTeams.form("幂等队", GivenTeams.village(MAIJI), List.of(), lead);
        String key = UUID.randomUUID().toString();
        String first = json(department)
                .header("Idempotency-Key", key)
                .body(form)
                .post("/api/v1/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json(department)
                .header("Idempotency-Key", key)
                .body(form)
                .post("/api/v1/teams")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void says_what_is_wrong_with_the_input_and_where() {
        Map<String, Object> form = GivenTeams.form(" ", "6205", List.of("x"), lead);
        post(department, form)
                .statusCode(400)
                .body("violations.at", containsInAnyOrder("/name", "/homeVillageCode", "/coveredVillageCodes/0"));
        Map<String, Object> more = GivenTeams.form("队", GivenTeams.village(MAIJI), List.of(), lead);
        more.put("regionPath", "/");
        post(department, more).statusCode(400).body("violations[0].at", equalTo("/regionPath"));
    }

    private static void limitOfCoveredVillages() {
        OwnerRows.parameter("team.maxCoveredVillages.DEMO", "2", "004:25");
    }

    private static ValidatableResponse post(GivenOffice office, Map<String, Object> form) {
        return json(office).body(form).post("/api/v1/teams").then();
    }

    private static ValidatableResponse change(UUID team, Map<String, Object> form, String etag) {
        RequestSpecification request = json(department).body(form);
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/api/v1/teams/" + team)
                .then();
    }

    private static ValidatableResponse dissolve(UUID team, String on) {
        return json(department)
                .header(
                        "If-Match",
                        department.request().get("/api/v1/teams/" + team).getHeader("ETag"))
                .body(Map.of("on", on, "reason", "任务完成"))
                .post("/api/v1/teams/" + team + "/dissolution")
                .then();
    }

    private static RequestSpecification json(GivenOffice office) {
        return office.request().contentType(ContentType.JSON);
    }

    private static String groovy(List<String> ids) {
        return "['" + String.join("','", ids) + "']";
    }

    private static String text(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
            for (Throwable suppressed : cause.getSuppressed()) {
                text.append(suppressed).append('\n');
            }
        }
        return text.toString();
    }
}
