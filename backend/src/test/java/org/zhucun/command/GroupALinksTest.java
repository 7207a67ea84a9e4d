package org.zhucun.command;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.zhucun.command.GivenCommand.change;
import static org.zhucun.command.GivenCommand.get;
import static org.zhucun.command.GivenCommand.missing;
import static org.zhucun.command.GivenCommand.organ;
import static org.zhucun.command.GivenCommand.post;
import static org.zhucun.command.GivenCommand.villages;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** Group A of the catalogue: who manages, contacts and is paired with whom. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupALinksTest {
    private static final LocalDate START = LocalDate.of(2021, 6, 1);

    @Test
    void a3_unit_township_county_and_office_see_the_record_and_another_county_does_not() {
        GivenOffice county = GivenOffices.orgDepartment("623021");
        String office = organ(county, "STATIONING_OFFICE", "623021", "临潭县驻村办", "2015-01-01");
        GivenTeams.Unit unit = GivenTeams.unit("临潭县水务局", "623021");
        String village = villages("623021", 1).get(0);
        UUID team = GivenTeams.team(county, village, unit);
        UUID cadre = GivenTeams.cadre("杨三元", unit, "623021");
        UUID posting = GivenTeams.post(
                county, cadre, team, LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(2), "MEMBER");
        for (GivenOffice sees : List.of(
                GivenOffices.unit(unit.path()),
                GivenOffices.township(village.substring(0, 9)),
                county,
                GivenOffices.stationingOffice("623021"))) {
            get(sees, "/cadres/" + cadre).statusCode(200);
            get(sees, "/managements/" + posting)
                    .statusCode(200)
                    .body("localManager.countyCode", equalTo("623021"))
                    .body("localManager.townshipCode", equalTo(village.substring(0, 9)))
                    .body("sendingUnit.id", equalTo(unit.id().toString()))
                    .body("stationingOffice.id", equalTo(office.substring("/organs/".length())))
                    .body("stationingOffice.name", equalTo("临潭县驻村办"));
        }
        GivenOffice stranger = GivenOffices.orgDepartment("623026");
        get(stranger, "/cadres/" + cadre).statusCode(404);
        get(stranger, "/managements/" + posting).statusCode(404);
        get(GivenOffices.unit("/0A1B2C3D/"), "/managements/" + posting).statusCode(404);
    }

    @Test
    void a4_thirty_six_province_sent_cadres_are_in_the_county_roster_of_three_hundred() {
        GivenOffice county = GivenOffices.orgDepartment("623022");
        GivenTeams.Unit unit = GivenTeams.unit("某单位", "623022");
        String village = villages("623022", 1).get(0);
        UUID team = GivenTeams.team(county, village, unit);
        people(unit, "623022", 300);
        GivenTeams.write("""
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, started_on, planned_end_on, region_path, unit_path)
                select gen_random_uuid(), c.id, c.name, ?::uuid, '队', ?, '村', '{MEMBER}',
                       case when c.name like '省%' then 'PROVINCE' else 'COUNTY' end, ?::uuid, '某单位', '2021-06-01', '2023-05-31', ?, ?
                from cadre c where c.unit_id = ?::uuid
                """, team, village, unit.id(), GivenOffices.path(village), unit.path(), unit.id());
        get(county, "/county-rosters?county=623022&asOf=2022-01-01")
                .statusCode(200)
                .body("total", equalTo(300))
                .body("levels.find { it.sendLevel == 'PROVINCE' }.persons", equalTo(36))
                .body("levels.find { it.sendLevel == 'PROVINCE' }.name", equalTo("省派"));
        get(county, "/county-rosters/entries?region=623022&asOf=2022-01-01&sendLevel=PROVINCE&size=200&withTotal=true")
                .body("total.count", equalTo(36))
                .body("items", hasSize(36))
                .body("items.managingCounty.unique()", contains("623022"));
        get(GivenOffices.orgDepartment("623023"), "/county-rosters?county=623022")
                .statusCode(404);
    }

    private static void people(GivenTeams.Unit unit, String county, int count) {
        String path = GivenOffices.path(county);
        GivenTeams.write("""
                insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,
                                   managing_region_code, managing_region_path, region_path, unit_path)
                select gen_random_uuid(), case when i <= 36 then '省' else '县' end || i, '1', '1986-05-01', '01', '01', 'CIVIL_SERVANT',
                       ?::uuid, ?, ?, ?, ?
                from generate_series(1, ?) i
                """, unit.id(), county, path, path, unit.path(), count);
    }

    @Test
    void a9_thirty_seven_of_forty_households_are_ninety_two_and_a_half_percent() {
        GivenOffice county = GivenOffices.orgDepartment("623023");
        GivenTeams.Unit unit = GivenTeams.unit("舟曲县林业局", "623023");
        String village = villages("623023", 1).get(0);
        UUID team = GivenTeams.team(county, village, unit);
        UUID posting = GivenTeams.post(
                county,
                GivenTeams.cadre("第一书记", unit, "623023"),
                team,
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(3),
                "FIRST_SECRETARY",
                "CAPTAIN");
        change(
                        county,
                        "/postings/" + posting,
                        "/arrival",
                        Map.of(
                                "on",
                                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                        .minusMonths(3)
                                        .toString()))
                .statusCode(200);
        households(county, village);
        get(county, "/linkages?region=" + village)
                .body("items", hasSize(1))
                .body("items[0].team.percent", equalTo(100.0f))
                .body("items[0].firstSecretary.percent", equalTo(100.0f))
                .body("items[0].unit.percent", equalTo(0.0f))
                .body("items[0].leader.percent", equalTo(0.0f));
        post(county, "/pairings", Map.of("unitId", unit.id(), "villageCode", village, "from", "2021-06-01"))
                .statusCode(201);
        post(county, "/contacts", contact("LEADER", "TEAM", null, team)).statusCode(201);
        get(county, "/linkages?region=" + village)
                .body("items[0].unit.percent", equalTo(100.0f))
                .body("items[0].leader.percent", equalTo(100.0f))
                .body("items[0].household.linked", equalTo(37))
                .body("items[0].household.of", equalTo(40))
                .body("items[0].household.percent", equalTo(92.5f))
                .body("items[0].complete", equalTo(false));
        post(
                        county,
                        "/household-helpers",
                        Map.of(
                                "villageCode", village,
                                "from",
                                        LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                                .toString(),
                                "households",
                                        List.of(
                                                Map.of("number", "H38", "helperName", "王"),
                                                Map.of("number", "H39", "helperName", "王"),
                                                Map.of("number", "H40", "helperName", "王"))))
                .statusCode(200)
                .body("", hasSize(40));
        get(county, "/linkages?region=" + village)
                .body("items[0].household.percent", equalTo(100.0f))
                .body("items[0].complete", equalTo(true));
        get(county, "/household-helpers?village=" + village + "&asOf=2021-12-31")
                .body("find { it.number == 'H38' }.helperName", nullValue());
    }

    private static void households(GivenOffice county, String village) {
        List<Map<String, Object>> households = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            Map<String, Object> household = new HashMap<>(Map.of("number", "H" + i));
            if (i <= 37) {
                household.put("helperName", "党员" + i % 5);
            }
            households.add(household);
        }
        Map<String, Object> body =
                new HashMap<>(Map.of("villageCode", village, "from", "2021-06-01", "households", households));
        post(county, "/household-helpers", body).statusCode(200).body("", hasSize(40));
        body.put("households", List.of(Map.of("number", "户 1")));
        post(county, "/household-helpers", body).statusCode(400);
        post(GivenOffices.orgDepartment("623024"), "/household-helpers", body(village))
                .statusCode(403);
    }

    private static Map<String, Object> body(String village) {
        return Map.of("villageCode", village, "from", "2021-06-01", "households", List.of(Map.of("number", "H1")));
    }

    @Test
    void a10_a_pairing_is_ended_with_a_day_and_never_deleted() {
        GivenOffice county = GivenOffices.orgDepartment("623024");
        GivenTeams.Unit unit = GivenTeams.unit("迭部县财政局", "623024");
        List<String> two = villages("623024", 2);
        List<String> pairings = new ArrayList<>();
        for (String village : two) {
            pairings.add("/pairings/"
                    + post(
                                    county,
                                    "/pairings",
                                    Map.of("unitId", unit.id(), "villageCode", village, "from", "2021-06-01"))
                            .statusCode(201)
                            .extract()
                            .path("id"));
        }
        get(county, "/pairings?unit=" + unit.id()).body("items.villageCode", contains(two.toArray()));
        county.request().delete("/api/v1" + pairings.get(0)).then().statusCode(405);
        Assertions.assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        "/62/", sql -> sql.run("delete from unit_village_pairing where unit_id = ?", unit.id())));
        change(county, pairings.get(0), "/end", Map.of("reason", "村已出列"))
                .statusCode(400)
                .body("violations.at", contains("/on"));
        change(county, pairings.get(0), "/end", Map.of("on", "2022-06-01", "reason", "调整"))
                .statusCode(200)
                .body("validTo", equalTo("2022-06-01"))
                .body("may", empty());
        change(county, pairings.get(0), "/end", Map.of("on", "2022-07-01", "reason", "再次"))
                .statusCode(409);
        get(county, "/pairings?unit=" + unit.id()).body("items.villageCode", contains(two.get(1)));
        get(county, "/pairings?unit=" + unit.id() + "&asOf=2022-01-01").body("items", hasSize(2));
        get(county, "/pairings?all=true&unit=" + unit.id()).body("items", hasSize(2));
        post(county, "/pairings", Map.of("unitId", unit.id(), "villageCode", two.get(1), "from", "2022-01-01"))
                .statusCode(409);
        get(GivenOffices.unit(unit.path()), "/pairings").body("items.villageCode", contains(two.get(1)));
        get(GivenOffices.orgDepartment("623025"), pairings.get(1)).statusCode(404);
    }

    @Test
    void a10_leaders_contact_counties_and_villages() {
        GivenOffice city = GivenOffices.orgDepartment("6230");
        post(city, "/contacts", contact("LEADER", "COUNTY", "623025", null))
                .statusCode(201)
                .body("targetName", equalTo("玛曲县"));
        post(city, "/contacts", contact("LEADER", "COUNTY", "623025", null)).statusCode(409);
        post(city, "/contacts", contact("LEADER", "VILLAGE", "623025", null)).statusCode(400);
        post(city, "/contacts", contact("ORG_OFFICER", "COUNTY", "623025", null))
                .statusCode(400)
                .body("violations.at", contains("/targetKind"));
        post(city, "/contacts", contact("LEADER", "COUNTY", "620521", null)).statusCode(403);
        get(city, "/contacts?kind=LEADER&region=623025").body("items.personName", contains("联系人"));
    }

    private static Map<String, Object> contact(String kind, String target, String region, UUID team) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind", kind,
                "personName", "联系人",
                "position", "县委常委",
                "targetKind", target,
                "from", "2021-06-01"));
        body.put("regionCode", region);
        body.put("teamId", team);
        return body;
    }

    @Test
    void a11_a_province_sent_posting_goes_to_a_designated_county_once_the_rule_is_in_force() {
        GivenOffice county = GivenOffices.orgDepartment("140223");
        GivenTeams.Unit unit = GivenTeams.unit("省直某厅", "14");
        Map<String, Object> form =
                GivenTeams.form("省派工作队", villages("140223", 1).get(0), List.of(), unit);
        form.put("sendLevel", "PROVINCE");
        UUID team = UUID.fromString(
                post(county, "/teams", form).statusCode(201).extract().path("id"));
        UUID cadre = GivenTeams.cadre("省派干部", unit, "140223");
        Map<String, Object> late = GivenTeams.posting(cadre, team, START, "MEMBER");
        post(county, "/postings", late)
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("A11"))
                .body("rule.found", equalTo("该县类别：无"));
        UUID earlier = GivenTeams.cadre("早到干部", unit, "140223");
        post(county, "/postings", GivenTeams.posting(earlier, team, LocalDate.of(2019, 6, 1), "MEMBER"))
                .statusCode(201);
        String designation = post(
                        county,
                        "/counties/140223/categories",
                        Map.of("category", "NATIONALLY_DESIGNATED", "validFrom", "2012-03-01", "source", "国定贫困县名单"))
                .statusCode(201)
                .extract()
                .path("id");
        post(county, "/postings", late).statusCode(201);
        county.request()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("on", "2022-01-01"))
                .post("/api/v1/counties/140223/categories/" + designation + "/end")
                .then()
                .statusCode(200);
        UUID third = GivenTeams.cadre("再来干部", unit, "140223");
        post(county, "/postings", GivenTeams.posting(third, team, LocalDate.of(2022, 6, 1), "MEMBER"))
                .statusCode(422);
        get(GivenOffices.orgDepartment("620503"), "/counties/140223/categories")
                .body("category", contains("NATIONALLY_DESIGNATED"));
        post(
                        GivenOffices.orgDepartment("140224"),
                        "/counties/140223/categories",
                        Map.of("category", "DEEPLY_POOR", "validFrom", "2017-01-01", "source", "越权"))
                .statusCode(403);
    }

    @Test
    void a15_of_sixty_teams_those_without_an_officer_are_listed() {
        GivenOffice county = GivenOffices.orgDepartment("620622");
        GivenTeams.Unit unit = GivenTeams.unit("古浪县某局", "620622");
        List<String> places = villages("620622", 60);
        List<UUID> teams = new ArrayList<>();
        places.forEach(village -> teams.add(GivenTeams.team(county, village, unit)));
        for (int i = 0; i < 58; i++) {
            Map<String, Object> officer = contact("ORG_OFFICER", "TEAM", null, teams.get(i));
            officer.put("personName", "组工干部" + i % 12);
            post(county, "/contacts", officer).statusCode(201);
        }
        get(county, "/contacts/uncovered-teams?region=620622&withTotal=true")
                .body("total.count", equalTo(2))
                .body(
                        "items.teamId",
                        containsInAnyOrder(
                                teams.get(58).toString(), teams.get(59).toString()));
        Assertions.assertEquals(2, missing(county, "region=620622", "ORG_OFFICER"));
        get(county, "/organ-completeness?region=620622")
                .body("lines.find { it.what == 'ORG_OFFICER' }.expected", equalTo(60));
        String township = places.get(58).substring(0, 9);
        Map<String, Object> officer = contact("ORG_OFFICER", "TOWNSHIP", township, null);
        post(county, "/contacts", officer).statusCode(201);
        get(county, "/contacts/uncovered-teams?region=" + township).body("items", empty());
    }
}
