package org.zhucun.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** Cadres with their postings in one file: what the screen would refuse is refused, what is in order is on post. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportCadreTest {
    private static final String COUNTY = "620503";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private GivenOffice office;
    private GivenTeams.Unit unit;

    @BeforeEach
    void office() {
        office = GivenOffices.orgDepartment(COUNTY);
        unit = GivenTeams.unit("任职导入局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
    }

    @Test
    void a_row_becomes_a_cadre_on_post_in_his_village() {
        String village = GivenTeams.village(COUNTY);
        UUID team = GivenTeams.team(office, village, unit);
        Map<String, Object> row = GivenRows.posted(unit.name(), village, "2025-05-07", "FIRST_SECRETARY", "CAPTAIN");
        JsonPath job = GivenRows.run(office, new GivenRows().and(row).csv(), CSV, "atomic");
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals("CSV", job.getString("format"));
        assertEquals("hr", job.getString("system"));
        assertEquals(1, job.getInt("rowsWritten"));
        JsonPath posting = postings("team=" + team);
        assertEquals(1, posting.getList("items").size());
        assertEquals(List.of("FIRST_SECRETARY", "CAPTAIN"), posting.getList("items[0].roles"));
        assertEquals("2025-05-07", posting.getString("items[0].startedOn"));
        assertEquals(village, posting.getString("items[0].villageCode"));
        assertEquals(unit.name(), posting.getString("items[0].unitName"));
        JsonPath cadre = cadre(posting.getString("items[0].cadreId"));
        assertEquals(posting.getString("items[0].id"), cadre.getString("currentPosting.id"), cadre.prettify());
        String counted = rollup(village);
        assertEquals(recounted(village), counted, "the township's register counts his days");
    }

    @Test
    void the_same_file_twice_doubles_nobody_and_changes_nothing() {
        String village = GivenTeams.village(COUNTY);
        UUID team = GivenTeams.team(office, village, unit);
        Map<String, Object> first = GivenRows.posted(unit.name(), village, "2025-05-07", "CAPTAIN");
        first.put("externalId", key());
        Map<String, Object> second = GivenRows.posted(unit.name(), village, "2025-06-01", "MEMBER");
        byte[] file = new GivenRows().and(first).and(second).ndjson();
        assertEquals(2, GivenRows.run(office, file, NDJSON, "rows").getInt("rowsWritten"));
        JsonPath again = GivenRows.run(office, file, NDJSON, "rows");
        assertEquals(2, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
        assertEquals(0, again.getInt("rowsRejected"));
        assertEquals(2, postings("team=" + team).getList("items").size());
    }

    @Test
    void a_known_person_is_changed_in_what_the_row_says_and_in_nothing_else() {
        Map<String, Object> row = GivenRows.person(unit.name());
        row.put("externalId", key());
        row.put("education", "本科");
        row.put("remarks", "原备注");
        row.put("phone", "13900001111");
        GivenRows.run(office, new GivenRows().and(row).csv(), CSV, "rows");
        UUID id = known((String) row.get("externalId"));
        row.remove("education");
        row.put("remarks", "新备注");
        JsonPath job = GivenRows.run(office, new GivenRows().and(row).csv(), CSV, "rows");
        assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        JsonPath cadre = cadre(id.toString());
        assertEquals("新备注", cadre.getString("remarks"));
        assertEquals("20", cadre.getString("education"));
        assertEquals("139****1111", cadre.getString("phoneMasked"), cadre.prettify());
        assertEquals(1, cadre.getInt("version"));
    }

    @Test
    void whom_the_register_knows_is_posted_later() {
        Map<String, Object> form = GivenCadres.form(unit.id(), "周海燕");
        String id = registered(COUNTY, form);
        String village = GivenTeams.village(COUNTY);
        GivenTeams.team(office, village, unit);
        Map<String, Object> row =
                new HashMap<>(GivenRows.posted(unit.id().toString(), village, "2025-05-07", "MEMBER"));
        row.put("citizenId", form.get("citizenId"));
        row.put("cadreId", id);
        JsonPath job = GivenRows.run(office, new GivenRows().and(row).ndjson(), NDJSON, "rows");
        assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        assertEquals(village, cadre(id).getString("currentPosting.villageCode"));
    }

    @Test
    void a_stay_that_begins_later_does_not_move_the_cadre_yet() {
        String village = GivenTeams.village(COUNTY);
        UUID team = GivenTeams.team(office, village, unit);
        String start = LocalDate.now().plusMonths(2).toString();
        Map<String, Object> row = GivenRows.posted(unit.name(), village, start, "MEMBER");
        GivenRows.run(office, new GivenRows().and(row).ndjson(), NDJSON, "rows");
        String id = postings("team=" + team).getString("items[0].cadreId");
        assertEquals(
                List.of("/62/6205/620503/"),
                GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select region_path from cadre where id = ?", UUID.fromString(id))));
    }

    @Test
    void what_the_screen_would_refuse_is_refused_with_its_line() {
        String village = GivenTeams.village(COUNTY);
        UUID team = GivenTeams.team(office, village, unit);
        String elsewhere = GivenTeams.village("623027");
        String nobody = GivenTeams.village(COUNTY);
        Map<String, Object> early = GivenRows.posted(unit.name(), village, "2014-12-31", "MEMBER");
        Map<String, Object> far = GivenRows.posted(unit.name(), elsewhere, "2025-05-07", "MEMBER");
        Map<String, Object> teamless = GivenRows.posted(unit.name(), nobody, "2025-05-07", "MEMBER");
        Map<String, Object> wrongVillage = GivenRows.posted(unit.name(), nobody, "2025-05-07", "MEMBER");
        wrongVillage.put("team", team.toString());
        Map<String, Object> roleless = GivenRows.posted(unit.name(), village, "2025-05-07", "村支书");
        Map<String, Object> short_ = GivenRows.posted(unit.name(), village, "2025-05-07", "MEMBER");
        short_.put("plannedEndOn", "2025-05-06");
        Map<String, Object> startless = GivenRows.posted(unit.name(), village, "2025-05-07", "MEMBER");
        startless.remove("startedOn");
        Map<String, Object> foreign = GivenRows.person(unit.name());
        foreign.put("managingRegionCode", "623027");
        GivenRows rows =
                GivenRows.of(List.of(early, far, teamless, wrongVillage, roleless, short_, startless, foreign));
        JsonPath job = GivenRows.run(office, rows.ndjson(), NDJSON, "rows");
        assertEquals(0, job.getInt("rowsWritten"), job.prettify());
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), job.getList("errors.row"), job.prettify());
        assertEquals(
                List.of(
                        "startedOn",
                        "villageCode",
                        "villageCode",
                        "villageCode",
                        "roles",
                        "plannedEndOn",
                        "startedOn",
                        "managingRegionCode"),
                job.getList("errors.column"));
        assertEquals(
                List.of(
                        "POSTING_BEFORE_TEAM",
                        "OUT_OF_JURISDICTION",
                        "IMPORT_UNKNOWN",
                        "POSTING_VILLAGE",
                        "CELL_ROLES",
                        "POSTING_TERM",
                        "REQUIRED",
                        "OUT_OF_JURISDICTION"),
                job.getList("errors.code"));
        assertTrue(job.getList("errors.hint", String.class).stream().noneMatch(String::isBlank));
        String lines = report(job.getString("id"), "application/x-ndjson");
        assertEquals(8, lines.lines().count(), lines);
        assertTrue(lines.lines().allMatch(line -> line.startsWith("{\"row\":")), lines);
        String csv = report(job.getString("id"), CSV);
        assertEquals(9, csv.lines().count(), csv);
        assertTrue(
                csv.startsWith("\ufeffrow,column,header,value,code,reason,hint\r\n1,startedOn,派驻日期,2014-12-31,"), csv);
    }

    @Test
    void a_village_has_one_first_secretary_and_a_team_its_size_within_the_file_too() {
        String village = GivenTeams.village(COUNTY);
        UUID team = GivenTeams.team(office, village, unit);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(GivenRows.posted(unit.name(), village, "2025-05-07", "FIRST_SECRETARY"));
        rows.add(GivenRows.posted(unit.name(), village, "2025-06-07", "FIRST_SECRETARY"));
        for (int i = 0; i < 5; i++) {
            rows.add(GivenRows.posted(unit.name(), village, "2025-05-07", "MEMBER"));
        }
        for (int i = 0; i < 600; i++) {
            rows.add(5, GivenRows.person("没有的局"));
        }
        rows.add(GivenRows.posted(unit.name(), village, "2025-07-07", "FIRST_SECRETARY"));
        byte[] file = GivenRows.of(rows).csv();
        JsonPath dry = GivenRows.check(office, file, CSV);
        JsonPath job = GivenRows.run(office, file, CSV, "rows");
        for (JsonPath each : List.of(dry, job)) {
            assertEquals(5, each.getInt("rowsValid"), each.prettify());
            assertEquals(603, each.getInt("rowsRejected"));
        }
        assertEquals(5, postings("team=" + team).getList("items").size());
        assertEquals("FIRST_SECRETARY_ONE", job.getString("errors[0].code"));
        assertEquals(3, job.getInt("errors[0].row"));
    }

    @Test
    void a_number_means_one_person_and_a_person_has_one_number() {
        Map<String, Object> one = GivenRows.person(unit.name());
        one.put("externalId", key());
        Map<String, Object> other = GivenRows.person(unit.name());
        other.put("externalId", key());
        GivenRows.run(office, new GivenRows().and(one).and(other).ndjson(), NDJSON, "atomic");
        Map<String, Object> swapped = new HashMap<>(one);
        swapped.put("externalId", other.get("externalId"));
        Map<String, Object> renumbered = new HashMap<>(other);
        renumbered.put("externalId", key());
        Map<String, Object> twice = GivenRows.person(unit.name());
        twice.put("externalId", renumbered.get("externalId"));
        Map<String, Object> unknown = GivenRows.person(unit.name());
        unknown.put("cadreId", UUID.randomUUID().toString());
        byte[] file = new GivenRows()
                .and(swapped)
                .and(renumbered)
                .and(twice)
                .and(unknown)
                .ndjson();
        JsonPath job = GivenRows.run(office, file, NDJSON, "rows");
        assertEquals(
                List.of("ROW_OTHER_PERSON", "ROW_KEY_TWICE", "ROW_KEY_TWICE", "ROW_ID_UNKNOWN"),
                job.getList("errors.code"),
                job.prettify());
        JsonPath third = GivenRows.run(office, new GivenRows().and(renumbered).ndjson(), NDJSON, "rows");
        assertEquals(List.of("ROW_KEY_OTHER"), third.getList("errors.code"), third.prettify());
    }

    @Test
    void who_is_registered_by_another_office_is_not_taken_over() {
        GivenTeams.Unit far = GivenTeams.unit("外县局", "623027");
        Map<String, Object> form = GivenCadres.form(far.id(), "外县人");
        registered("623027", form);
        Map<String, Object> row = GivenRows.person(unit.name());
        row.put("citizenId", form.get("citizenId"));
        JsonPath job = GivenRows.run(office, new GivenRows().and(row).ndjson(), NDJSON, "rows");
        assertEquals(List.of("ROW_REGISTERED"), job.getList("errors.code"), job.prettify());
        assertFalse(job.prettify().contains((String) form.get("citizenId")));
    }

    @Test
    void files_that_are_not_what_they_say_end_with_the_line_where_it_shows() {
        JsonPath broken = GivenRows.run(
                office,
                bytes("name,citizenId,nationality,politicalAffiliation,personnelCategory,unitId\n\"a,1,2\n"),
                CSV,
                "rows");
        assertEquals("FAILED", broken.getString("state"));
        assertTrue(broken.getString("problem.detail").contains("第 2 行"), broken.prettify());
        JsonPath unknown = GivenRows.run(office, bytes("{\"nmae\":\"王强\"}"), NDJSON, "rows");
        assertTrue(unknown.getString("problem.detail").contains("nmae"), unknown.prettify());
        GivenRows.upload(office, bytes("x"), "image/png", "rows", false)
                .statusCode(400)
                .body("violations[0].at", equalTo("file"))
                .body("violations[0].message", containsString("NDJSON"));
        GivenRows.upload(office, bytes("x"), "application/octet-stream", "rows", false)
                .statusCode(400);
        office.request()
                .multiPart("file", "x.csv", bytes("name\n"), CSV)
                .multiPart("kind", "CADRE")
                .multiPart("mode", "rows")
                .multiPart("system", "a b")
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("system"));
    }

    /** Rows that the rules judge differently: each is asked for by itself and in a file, and the answers agree. */
    @Test
    void a_file_is_judged_as_its_rows_would_be_one_by_one() {
        Random random = new Random(20_210_507);
        for (int round = 0; round < 12; round++) {
            List<String> alone = new ArrayList<>();
            String here = GivenTeams.village(COUNTY);
            GivenTeams.team(office, here, unit);
            String there = GivenTeams.village(COUNTY);
            UUID team = GivenTeams.team(office, there, unit);
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                String start = LocalDate.of(2014, 10, 1)
                        .plusMonths(random.nextInt(140))
                        .toString();
                String role = random.nextInt(3) == 0 ? "FIRST_SECRETARY" : "MEMBER";
                rows.add(GivenRows.posted(unit.name(), here, start, role));
                alone.add(posted(team, start, role));
            }
            JsonPath job = GivenRows.run(office, GivenRows.of(rows).ndjson(), NDJSON, "rows");
            List<String> together = new ArrayList<>(List.of("", "", "", "", "", "", "", "", ""));
            List<Integer> lines = job.getList("errors.row");
            for (int i = 0; i < lines.size(); i++) {
                together.set(lines.get(i) - 1, "refused");
            }
            assertEquals(alone, together, job.prettify());
        }
    }

    private String posted(UUID team, String start, String role) {
        UUID cadre = GivenTeams.cadre("一人", unit, COUNTY);
        int status = office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("cadreId", cadre, "teamId", team, "roles", List.of(role), "startedOn", start))
                .post("/api/v1/postings")
                .statusCode();
        return status == 201 ? "" : "refused";
    }

    private String report(String id, String type) {
        byte[] body = office.request()
                .header("Accept", type)
                .get("/api/v1/imports/" + id + "/report")
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }

    private JsonPath postings(String query) {
        return office.request()
                .get("/api/v1/postings?size=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath cadre(String id) {
        return office.request()
                .get("/api/v1/cadres/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static UUID known(String key) {
        return UUID.fromString(GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select item_id::text from import_key where external_id = ?", key))
                .get(0));
    }

    private static String registered(String county, Map<String, Object> form) {
        return GivenOffices.orgDepartment(county)
                .request()
                .contentType(ContentType.JSON)
                .body(form)
                .post("/api/v1/cadres")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String rollup(String village) {
        return GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts(
                                "select string_agg(month || ' ' || postings || ' ' || posted, ';' order by month) from attendance_rollup"
                                        + " where region_path = left(?, 26)",
                                GivenOffices.path(village)))
                .get(0);
    }

    /** What the register's own count of the township says. */
    private static String recounted(String village) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.texts(
                        "select attendance_recount(left(?, 26), '2014-01-01', date_trunc('month', today)::date, today)::text"
                                + " from (select (now() at time zone 'Asia/Shanghai')::date as today) d",
                        GivenOffices.path(village)));
        return rollup(village);
    }

    private static String key() {
        return "HR-" + UUID.randomUUID();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
