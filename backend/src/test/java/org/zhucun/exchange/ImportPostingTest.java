package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** Stays of persons whom the register knows come in from a file under the rules of their page. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportPostingTest {
    private static final String COUNTY = "620503";

    private final Map<String, String> ids = new HashMap<>();

    private GivenOffice office;
    private GivenList list;
    private GivenTeams.Unit unit;
    private String village;
    private UUID team;

    @BeforeEach
    void place() {
        office = GivenOffices.orgDepartment(COUNTY);
        list = new GivenList(office, "POSTING");
        unit = GivenTeams.unit("任职局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
        village = GivenTeams.village(COUNTY);
        team = GivenTeams.team(office, village, unit);
    }

    @Test
    void a_row_posts_whom_the_register_knows_by_whatever_it_calls_him() {
        String key = "HR-" + UUID.randomUUID();
        String byNumber = registered(null);
        String byKey = registered(key);
        String byId = registered(null);
        JsonPath job = list.atomic(
                row("citizenId", byNumber, "name", "周海燕", "roles", List.of("FIRST_SECRETARY", "CAPTAIN")),
                row("cadreId", key),
                row("cadreId", id(byId), "externalId", "P-" + key));
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(3, job.getInt("rowsWritten"));
        JsonPath postings = postings();
        assertEquals(3, postings.getList("items").size(), postings.prettify());
        assertEquals(
                village,
                office.request().get("/api/v1/cadres/" + id(byKey)).jsonPath().getString("currentPosting.villageCode"));
        assertEquals(
                3,
                count(
                        "select count(*) from row_change where table_name = 'posting' and op = 'INSERT' and after ->> 'unit_id' = ?::text"));
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        GivenList.Row keyed = row("citizenId", registered(null), "externalId", "P-" + UUID.randomUUID());
        GivenList.Row bare = row("citizenId", registered(null));
        assertEquals(2, list.rows(keyed, bare).getInt("rowsWritten"));
        JsonPath again = list.rows(keyed, bare);
        assertEquals(2, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
        assertEquals(2, postings().getList("items").size());
        List<String> report = list.report(again, "all");
        assertTrue(report.stream().allMatch(line -> line.contains("UNCHANGED")), report.toString());
        assertFalse(JsonPath.from(report.get(0)).getString("id").isBlank());
        keyed.put("startedOn", "2025-06-07");
        JsonPath moved = list.rows(keyed);
        assertEquals("POSTING_FIXED", moved.getString("errors[0].code"), moved.prettify());
        assertEquals("startedOn", moved.getString("errors[0].column"));
    }

    @Test
    void what_the_page_would_refuse_is_refused_at_its_cell() {
        String posted = registered(null);
        String twice = registered(null);
        JsonPath job = list.rows(
                row("citizenId", posted, "name", "别人"),
                row("citizenId", GivenCadres.citizenId()),
                row("cadreId", UUID.randomUUID().toString()),
                row(),
                row("citizenId", registered(null), "villageCode", GivenTeams.village("623027")),
                row("citizenId", registered(null), "startedOn", "2014-12-31"),
                row("citizenId", registered(null), "roles", "村支书"),
                row("citizenId", twice),
                row("cadreId", id(twice), "villageCode", village));
        assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 9), job.getList("errors.row"), job.prettify());
        assertEquals(
                List.of(
                        "POSTING_OTHER_NAME",
                        "POSTING_UNREGISTERED",
                        "ROW_ID_UNKNOWN",
                        "POSTING_NOBODY",
                        "OUT_OF_JURISDICTION",
                        "POSTING_BEFORE_TEAM",
                        "CELL_ROLES",
                        "POSTING_TWICE"),
                job.getList("errors.code"),
                job.prettify());
        assertTrue(job.getList("errors.hint", String.class).stream().noneMatch(String::isBlank));
        assertFalse(job.prettify().contains(posted), "numbers are masked");
    }

    @Test
    void a_village_has_one_first_secretary_within_the_file_and_in_a_trial_too() {
        GivenList.Row one = row("citizenId", registered(null), "roles", "第一书记");
        GivenList.Row two = row("citizenId", registered(null), "roles", "第一书记");
        for (JsonPath job : List.of(list.dry(one, two), list.rows(one, two))) {
            assertEquals(1, job.getInt("rowsValid"), job.prettify());
            assertEquals("FIRST_SECRETARY_ONE", job.getString("errors[0].code"));
        }
        assertEquals(1, postings().getList("items").size());
    }

    @Test
    void a_trial_and_all_or_nothing_leave_nothing() {
        GivenList.Row good = row("citizenId", registered(null), "externalId", "P-" + UUID.randomUUID());
        GivenList.Row bad = row("citizenId", registered(null), "roles", "村支书");
        JsonPath dry = list.dry(good, bad);
        assertEquals(1, dry.getInt("rowsValid"), dry.prettify());
        assertTrue(list.report(dry, "all").get(0).contains("\"VALID\""));
        assertEquals("FAILED", list.atomic(good, bad).getString("state"));
        assertEquals(0, postings().getList("items").size());
        assertEquals(
                0,
                count(
                        "select count(*) from import_key k where k.kind = 'POSTING' and k.item_id in (select id from posting where unit_id = ?)"));
    }

    @Test
    void who_may_not_post_may_not_import_postings() {
        GivenMachine.at(COUNTY)
                .request()
                .multiPart("file", "x.ndjson", new GivenRows().and(row()).ndjson(), GivenList.NDJSON)
                .multiPart("kind", "POSTING")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
    }

    /** A person of the register; the citizen id. */
    private String registered(String externalId) {
        Map<String, Object> person = GivenRows.person(unit.name());
        if (externalId != null) {
            person.put("externalId", externalId);
        }
        JsonPath job = GivenRows.run(office, new GivenRows().and(person).ndjson(), GivenList.NDJSON, "rows");
        assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        String citizenId = (String) person.get("citizenId");
        ids.put(citizenId, JsonPath.from(list.report(job, "all").get(0)).getString("id"));
        return citizenId;
    }

    private String id(String citizenId) {
        return ids.get(citizenId);
    }

    private GivenList.Row row(Object... more) {
        GivenList.Row row = GivenList.row("villageCode", village, "roles", "队员", "startedOn", "2025-05-07");
        row.putAll(GivenList.row(more));
        return row;
    }

    private JsonPath postings() {
        return office.request().get("/api/v1/postings?team=" + team).jsonPath();
    }

    private long count(String text) {
        return GivenDatabase.asRegion("/", sql -> sql.count(text, unit.id()));
    }
}
