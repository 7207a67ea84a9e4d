package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** Teams come in from a file under the rules of their page. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportTeamTest {
    private static final String COUNTY = "620503";

    private GivenOffice office;
    private GivenList list;
    private GivenTeams.Unit lead;
    private GivenTeams.Unit other;
    private String village;
    private String mark;

    @BeforeEach
    void place() {
        office = GivenOffices.stationingOffice(COUNTY);
        list = new GivenList(office, "TEAM");
        mark = UUID.randomUUID().toString().substring(0, 8);
        lead = GivenTeams.unit("牵头局" + mark, COUNTY);
        other = GivenTeams.unit("协同局" + mark, COUNTY);
        village = GivenTeams.village(COUNTY);
    }

    @Test
    void a_row_becomes_a_team_with_its_units() {
        JsonPath job = list.atomic(row("甲队", "unitIds", List.of(other.name()), "externalId", "T-" + mark));
        assertEquals("DONE", job.getString("state"), job.prettify());
        JsonPath team = team("甲队");
        assertEquals(village, team.getString("homeVillage.code"));
        assertEquals("COUNTY", team.getString("sendLevel"));
        assertEquals(2, team.getList("units").size());
        assertEquals(lead.id().toString(), team.getString("units.find { it.lead }.unitId"));
        assertEquals("2025-05-01", team.getString("establishedOn"));
        assertTrue(list.report(job, "all").get(0).contains(team.getString("id")));
    }

    @Test
    void the_same_file_twice_changes_nothing_with_a_number_and_without_one() {
        GivenList.Row keyed = row("有号队", "externalId", "K-" + mark, "unitIds", List.of(other.name()));
        GivenList.Row named = row("无号队");
        named.put("homeVillageCode", GivenTeams.village(COUNTY));
        assertEquals(2, list.rows(keyed, named).getInt("rowsWritten"));
        JsonPath again = list.rows(keyed, named);
        assertEquals(2, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
        assertEquals(2, count("select count(*) from work_team where name like ?"));
        assertEquals(
                2, count("select count(*) from row_change where table_name = 'work_team' and after ->> 'name' like ?"));
    }

    @Test
    void a_known_team_is_changed_in_what_the_row_says() {
        list.rows(row("旧队", "externalId", "C-" + mark, "unitIds", List.of(other.name())));
        String id = team("旧队").getString("id");
        JsonPath job = list.rows(row("新队", "externalId", "C-" + mark, "sendLevel", "市派"));
        assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        JsonPath team = team("新队");
        assertEquals(id, team.getString("id"));
        assertEquals("CITY", team.getString("sendLevel"));
        assertEquals(2, team.getList("units").size(), "an empty cell leaves the other units");
    }

    @Test
    void what_the_page_would_refuse_is_refused_at_its_cell() {
        JsonPath job = list.rows(
                row("外县队", "homeVillageCode", GivenTeams.village("623027")),
                row("无此村", "homeVillageCode", "620503999999"),
                row("短码队", "homeVillageCode", "620503"),
                row("无此局", "leadUnitId", "没有的局" + mark),
                row("两个牵头", "unitIds", List.of(lead.name())),
                row("重村队", "coveredVillageCodes", List.of(village)),
                row("远村队", "coveredVillageCodes", List.of(GivenTeams.village(COUNTY))),
                row("级别队", "sendLevel", "乡派"));
        assertEquals(0, job.getInt("rowsWritten"), job.prettify());
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), job.getList("errors.row"), job.prettify());
        assertEquals(
                List.of(
                        "homeVillageCode",
                        "homeVillageCode",
                        "homeVillageCode",
                        "leadUnitId",
                        "leadUnitId",
                        "coveredVillageCodes"),
                job.getList("errors.column").subList(0, 6),
                job.prettify());
        assertEquals("sendLevel", job.getString("errors[7].column"));
        assertTrue(job.getList("errors.hint", String.class).stream().noneMatch(String::isBlank));
    }

    @Test
    void a_trial_and_all_or_nothing_leave_nothing() {
        GivenList.Row good = row("试队");
        GivenList.Row bad = row("坏队", "leadUnitId", "没有的局" + mark);
        assertEquals(1, list.dry(good, bad).getInt("rowsValid"));
        assertEquals("FAILED", list.atomic(good, bad).getString("state"));
        assertEquals(0, count("select count(*) from work_team where name like ?"));
    }

    @Test
    void who_may_not_form_teams_may_not_import_them() {
        byte[] file = new GivenRows().and(row("机器队")).ndjson();
        GivenMachine.at(COUNTY)
                .request()
                .multiPart("file", "x.ndjson", file, GivenList.NDJSON)
                .multiPart("kind", "TEAM")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
    }

    private GivenList.Row row(String name, Object... more) {
        GivenList.Row row = GivenList.row(
                "name",
                name + mark,
                "homeVillageCode",
                village,
                "sendLevel",
                "县派",
                "leadUnitId",
                lead.name(),
                "establishedOn",
                "2025-05-01");
        row.putAll(GivenList.row(more));
        return row;
    }

    private JsonPath team(String name) {
        String id = GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select id::text from work_team where name = ?", name + mark))
                .get(0);
        return office.request().get("/api/v1/teams/" + id).jsonPath();
    }

    private long count(String text) {
        return GivenDatabase.asRegion("/", sql -> sql.count(text, "%" + mark));
    }
}
