package org.zhucun.exchange.export;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** What an office sees goes out as a file: its rows and no others, masked, asked for with a purpose, and nobody else sees the job. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ExportJobTest {
    private static final String COUNTY = "341622";
    private static final String OTHER = "341623";

    private GivenOffice office;
    private GivenExport export;
    private UUID cadre;

    @BeforeEach
    void given() {
        office = GivenOffices.orgDepartment(COUNTY);
        export = GivenExport.as(office);
        cadre = GivenExport.cadre(COUNTY);
    }

    @Test
    void an_office_gets_the_rows_of_its_list_and_another_office_gets_its_own() {
        List<JsonPath> rows = export.rows("CADRE", null);
        assertTrue(GivenExport.ids(rows, "cadreId").contains(cadre.toString()));
        long there = GivenDatabase.asRegion(GivenOffices.path(COUNTY), sql -> sql.count("select count(*) from cadre"));
        assertEquals(there, rows.size());
        List<JsonPath> others =
                GivenExport.as(GivenOffices.orgDepartment(OTHER)).rows("CADRE", null);
        assertFalse(GivenExport.ids(others, "cadreId").contains(cadre.toString()));
        List<JsonPath> above =
                GivenExport.as(GivenOffices.orgDepartment("3416")).rows("CADRE", Map.of("region", COUNTY));
        assertEquals(GivenExport.ids(rows, "cadreId"), GivenExport.ids(above, "cadreId"));
        export.ask(GivenExport.body("CADRE", "CSV", Map.of("region", OTHER))).statusCode(404);
    }

    @Test
    void an_office_of_the_whole_country_takes_out_what_it_sees() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (String county : List.of("620503", "520327")) {
            GivenTeams.unit("各地局" + mark, county);
        }
        GivenOffice country = GivenOffices.orgDepartment("");
        GivenExport whole = GivenExport.as(country);
        String id = whole.done("ORGANIZATION", "NDJSON", null);
        JsonPath job = country.request().get("/api/v1/exports/" + id).jsonPath();
        assertNull(job.getString("filter.region"), job.prettify());
        List<String> regions = new String(whole.file(id), StandardCharsets.UTF_8)
                .lines()
                .map(JsonPath::from)
                .filter(row -> row.getString("name").equals("各地局" + mark))
                .map(row -> row.getString("regionCode"))
                .sorted()
                .toList();
        assertEquals(List.of("520327", "620503"), regions);
    }

    @Test
    void numbers_of_people_are_masked_in_every_format() {
        String citizen = GivenTeams.query(
                        "select citizen_id_mask from cadre_identity where cadre_id = ?::uuid", cadre.toString())
                .get(0);
        JsonPath row = export.rows("CADRE", null).stream()
                .filter(one -> one.getString("cadreId").equals(cadre.toString()))
                .findFirst()
                .orElseThrow();
        assertEquals(citizen, row.getString("citizenIdMasked"));
        assertTrue(row.getString("citizenIdMasked").contains("*"), row.prettify());
        for (String format : List.of("CSV", "NDJSON")) {
            String text = new String(export.file(export.done("CADRE", format, null)), StandardCharsets.UTF_8);
            assertFalse(text.matches("(?s).*\\D[1-9]\\d{16}[\\dX]\\D.*"), "a number in clear in " + format);
        }
    }

    @Test
    void a_moment_of_the_past_is_answered_as_it_was_on_record() {
        String before = GivenTeams.query(
                        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .get(0);
        GivenTeams.Unit unit =
                GivenTeams.unit("导出早局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
        UUID later = GivenTeams.cadre("周晚到", unit, COUNTY);
        List<String> then = GivenExport.ids(export.rows("CADRE", Map.of("knownAt", before)), "cadreId");
        assertTrue(then.contains(cadre.toString()));
        assertFalse(then.contains(later.toString()));
        assertTrue(GivenExport.ids(export.rows("CADRE", null), "cadreId").contains(later.toString()));
    }

    @Test
    void nobody_else_sees_a_job_not_even_of_the_same_office() {
        String id = export.done("CADRE", "NDJSON", null);
        for (GivenOffice another : List.of(
                GivenOffices.orgDepartment(COUNTY),
                GivenOffices.orgDepartment("3416"),
                GivenOffices.orgDepartment(OTHER))) {
            GivenExport theirs = GivenExport.as(another);
            theirs.at(id).statusCode(404);
            theirs.at(id + "/manifest").statusCode(404);
            theirs.at(id + "/content").statusCode(404);
            theirs.cancel(id, 1).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
            theirs.at("?size=200").body("items.id", not(hasItem(id)));
        }
        export.at("?size=200").body("items.id", hasItem(id));
    }

    @Test
    void whoever_may_not_see_a_list_may_not_export_it() {
        for (GivenOffice refused : List.of(
                GivenOffices.township(GivenTeams.village(COUNTY).substring(0, 9)),
                GivenOffices.auditor(COUNTY),
                GivenOffices.inspector(COUNTY))) {
            GivenExport.as(refused).ask(GivenExport.body("CADRE", "CSV", null)).statusCode(403);
        }
        GivenMachine machine = GivenMachine.at(COUNTY);
        machine.scopes(COUNTY, 0, List.of("export:run", "team:read"));
        GivenExport narrow = new GivenExport(machine::request);
        narrow.ask(GivenExport.body("CADRE", "CSV", null)).statusCode(403).body("detail", containsString("不能查看"));
        narrow.done("TEAM", "CSV", null);
    }

    @Test
    void what_cannot_be_answered_is_refused_with_what_to_do() {
        export.ask(Map.of("kind", "CADRE", "format", "CSV"))
                .statusCode(400)
                .body("violations.at", contains("/purpose"));
        export.ask(GivenExport.body("CADRE", "CSV", Map.of("from", "2025-01-01")))
                .statusCode(400)
                .body("violations.at", contains("/filter/from"));
        export.ask(GivenExport.body("FINDING", "CSV", Map.of("asOf", "2025-01-01")))
                .statusCode(400)
                .body("violations.at", contains("/filter/asOf"));
        export.ask(GivenExport.body("FINDING", "CSV", Map.of("knownAt", "2999-01-01T00:00:00Z")))
                .statusCode(400)
                .body("violations.at", contains("/filter/knownAt"));
        export.ask(GivenExport.body("FINDING", "CSV", Map.of("from", "2025-02-01", "to", "2025-01-01")))
                .statusCode(400)
                .body("violations.at", contains("/filter/to"));
        export.ask(GivenExport.body("REGISTER_DAY", "CSV", null))
                .statusCode(400)
                .body("violations.at", contains("/filter/from"));
        export.ask(GivenExport.body("REGISTER_DAY", "CSV", Map.of("from", "2024-01-01", "to", "2025-01-01")))
                .statusCode(400)
                .body("violations.at", contains("/filter/to"));
        export.ask(GivenExport.body("ROSTER", "CSV", null)).statusCode(400);
        export.ask(GivenExport.body("CADRE", "PDF", null)).statusCode(400);
        export.ask(GivenExport.body("CADRE", "CSV", Map.of("region", "34'--"))).statusCode(400);
    }

    @Test
    void the_same_order_sent_twice_is_one_job() {
        String key = UUID.randomUUID().toString();
        String one = sent(key);
        assertEquals(one, sent(key));
    }

    private String sent(String key) {
        return office.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(GivenExport.body("TEAM", "NDJSON", null))
                .post("/api/v1/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
