package org.zhucun.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenTeams;

/** The system of a province brings in what it keeps, under its own numbers and as far as its scopes go. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportByMachineTest {
    private static final String COUNTY = "620503";
    private static final List<String> ALL = List.of(
            "import:run", "organization:import", "team:import", "training:import", "team:read", "training:read");

    private String mark;
    private GivenMachine machine;

    @BeforeEach
    void system() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        machine = GivenMachine.at(COUNTY);
    }

    @Test
    void units_teams_persons_and_stays_come_in_by_the_numbers_of_the_system_alone() {
        machine.scopes(COUNTY, 0, ALL);
        String village = GivenTeams.village(COUNTY);
        GivenList.Row unit = GivenList.row("name", "省系统单位" + mark, "kind", "SENDING_UNIT");
        unit.putAll(GivenList.row("usccAbsentReason", "测试机构，无代码", "level", "COUNTY", "regionCode", COUNTY));
        unit.put("externalId", "O-" + mark);
        written("ORGANIZATION", unit);
        GivenList.Row team = GivenList.row("name", "省系统队" + mark, "homeVillageCode", village, "sendLevel", "COUNTY");
        team.putAll(GivenList.row("leadUnitId", "O-" + mark, "establishedOn", "2025-05-01", "externalId", "T-" + mark));
        written("TEAM", team);
        Map<String, Object> person = GivenRows.person("省系统单位" + mark);
        person.put("externalId", "C-" + mark);
        written("CADRE", person);
        GivenList.Row stay = GivenList.row("cadreId", "C-" + mark, "team", "T-" + mark, "roles", "MEMBER");
        stay.putAll(GivenList.row("startedOn", "2025-05-07", "externalId", "P-" + mark));
        written("POSTING", stay);
        GivenList.Row attendance = GivenList.row("externalId", "K-" + mark, "title", "省系统培训" + mark);
        attendance.putAll(GivenList.row("kind", "COLLECTIVE", "organizerLevel", "COUNTY", "organizerName", "县委党校"));
        attendance.putAll(
                GivenList.row("regionCode", COUNTY, "startedOn", "2025-06-03", "days", 2, "cadreId", "C-" + mark));
        written("TRAINING", attendance);

        JsonPath teams = machine.request()
                .get("/api/v1/teams?q=省系统队" + mark)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(village, teams.getString("items[0].homeVillage.code"));
        machine.request()
                .get("/api/v1/postings?team=" + teams.getString("items[0].id"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].roles", hasItem("MEMBER"))
                .body("items[0].startedOn", equalTo("2025-05-07"));
        machine.request()
                .get("/api/v1/trainings?size=200&region=" + COUNTY)
                .then()
                .statusCode(200)
                .body("items.findAll { it.title == '省系统培训" + mark + "' }.size()", equalTo(1));
        assertEquals(
                1L,
                GivenDatabase.<Long>asRegion(
                        "/",
                        sql -> sql.count(
                                "select count(*) from row_change c join deed d on d.id = c.deed_id"
                                        + " where c.table_name = 'work_team' and c.after ->> 'name' = ? and d.role = 'PROVINCIAL_SYSTEM' and ? in (d.account_id, d.grant_id)",
                                "省系统队" + mark,
                                machine.client())));
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANIZATION,organization:import",
        "TEAM,team:import",
        "POSTING,team:import",
        "TRAINING,training:import"
    })
    void a_list_that_is_not_among_its_scopes_is_refused_and_nothing_is_kept(String kind, String scope) {
        machine.scopes(COUNTY, 0, ALL.stream().filter(one -> !one.equals(scope)).toList());
        upload(kind, GivenList.row("externalId", "X-" + mark))
                .statusCode(403)
                .body("detail", equalTo("本任职可以导入，但无权办理此类事项，请由有权限的任职导入。"));
        machine.request()
                .get("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("items.fileName", not(hasItem("list-" + mark + ".ndjson")));
    }

    @Test
    void what_it_may_bring_in_it_may_neither_end_nor_decide() {
        for (String path : List.of("teams/%s/dissolution", "postings/%s/end", "postings/%s/term/renewal")) {
            machine.request()
                    .contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .body("{}")
                    .post("/api/v1/" + path.formatted(UUID.randomUUID()))
                    .then()
                    .statusCode(403);
        }
    }

    private void written(String kind, Map<String, Object> row) {
        String id = upload(kind, row).statusCode(202).extract().path("id");
        JsonPath job = GivenImport.over(machine::request, id);
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertTrue(job.getInt("rowsWritten") == 1, () -> job.prettify() + report(id));
    }

    private String report(String id) {
        return machine.request()
                .accept(GivenList.NDJSON)
                .get("/api/v1/imports/" + id + "/report")
                .asString();
    }

    private ValidatableResponse upload(String kind, Map<String, Object> row) {
        return machine.request()
                .multiPart(
                        "file",
                        "list-" + mark + ".ndjson",
                        new GivenRows().and(row).ndjson(),
                        GivenList.NDJSON)
                .multiPart("kind", kind)
                .multiPart("mode", "rows")
                .multiPart("system", "province")
                .post("/api/v1/imports")
                .then();
    }
}
