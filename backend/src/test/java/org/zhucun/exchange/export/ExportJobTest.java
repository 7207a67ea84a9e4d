package org.zhucun.exchange.export;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** What an office sees goes out as a file: its rows and no others, masked, once asked for with a purpose, for a day. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ExportJobTest {
    private static final String COUNTY = "341622";
    private static final String OTHER = "341623";

    @Inject
    ExportWorker worker;

    @Inject
    ExportSweeper sweeper;

    private GivenOffice office;
    private GivenExport export;
    private UUID cadre;
    private String name;
    private boolean stopped;

    @BeforeEach
    void given() {
        office = GivenOffices.orgDepartment(COUNTY);
        export = new GivenExport(office::request);
        GivenTeams.Unit unit =
                GivenTeams.unit("导出局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
        name = "周" + (char) ('一' + (int) (Math.random() * 5000)) + (char) ('一' + (int) (Math.random() * 5000));
        cadre = GivenTeams.cadre(name, unit, COUNTY);
    }

    @AfterEach
    void on() {
        if (stopped) {
            worker.begin();
        }
    }

    @Test
    void an_office_gets_the_rows_of_its_list_and_another_office_gets_its_own() {
        List<JsonPath> rows = export.rows("CADRE", null);
        assertTrue(ids(rows, "cadreId").contains(cadre.toString()));
        long there = GivenDatabase.asRegion(GivenOffices.path(COUNTY), sql -> sql.count("select count(*) from cadre"));
        assertEquals(there, rows.size());
        List<JsonPath> others = new GivenExport(GivenOffices.orgDepartment(OTHER)::request).rows("CADRE", null);
        assertFalse(ids(others, "cadreId").contains(cadre.toString()));
        List<JsonPath> above =
                new GivenExport(GivenOffices.orgDepartment("3416")::request).rows("CADRE", Map.of("region", COUNTY));
        assertEquals(ids(rows, "cadreId"), ids(above, "cadreId"));
        export.ask(GivenExport.body("CADRE", "CSV", Map.of("region", OTHER))).statusCode(404);
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
    void the_manifest_is_signed_and_says_what_the_file_is() throws Exception {
        long before = logged();
        String id = export.done("CADRE", "CSV", null);
        byte[] file = export.file(id);
        JsonPath signed = export.manifest(id);
        JsonPath manifest = new JsonPath(payload(signed.getString("signature")));
        assertEquals(manifest.getMap(""), signed.getMap("manifest"));
        assertEquals(sha256(file), manifest.getString("sha256"));
        assertEquals(file.length, manifest.getInt("bytes"));
        assertEquals(lines(file) - 1, manifest.getInt("rows"));
        assertEquals(
                ExportKind.CADRE.columns().stream().map(ExportColumn::field).toList(), manifest.getList("columns"));
        assertEquals(COUNTY, manifest.getString("region"));
        assertEquals("年度核对", manifest.getString("purpose"));
        assertEquals(office.name(), manifest.getString("askedBy"));
        assertTrue(before <= manifest.getLong("position") && manifest.getLong("position") <= logged());
        // an office of people reads no feed
        assertEquals(null, manifest.getString("cursor"));
    }

    @Test
    void what_was_done_is_on_the_trail_with_purpose_count_and_digest() throws Exception {
        String id = export.done("CADRE", "CSV", null);
        String digest = sha256(export.file(id));
        List<String> deeds = GivenDatabase.asRegion(
                "/",
                sql -> sql.texts(
                        "select action || ' ' || coalesce(detail ->> 'purpose', '') || ' ' || coalesce(detail ->> 'sha256', '') from deed"
                                + " where subject_id = ? order by at, action",
                        id));
        assertEquals(
                List.of("EXPORT_STARTED 年度核对 ", "EXPORT_FINISHED 年度核对 " + digest, "EXPORT_DOWNLOADED 年度核对 " + digest),
                deeds);
    }

    @Test
    void nobody_else_sees_a_job_not_even_of_the_same_office() {
        String id = export.done("CADRE", "NDJSON", null);
        for (GivenOffice another : List.of(
                GivenOffices.orgDepartment(COUNTY),
                GivenOffices.orgDepartment("3416"),
                GivenOffices.orgDepartment(OTHER))) {
            GivenExport theirs = new GivenExport(another::request);
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
            new GivenExport(refused::request)
                    .ask(GivenExport.body("CADRE", "CSV", null))
                    .statusCode(403);
        }
        GivenMachine machine = GivenMachine.at(COUNTY);
        machine.scopes(COUNTY, 0, List.of("export:run", "team:read"));
        GivenExport narrow = new GivenExport(machine::request);
        narrow.ask(GivenExport.body("CADRE", "CSV", null)).statusCode(403).body("detail", containsString("不能查看"));
        narrow.done("TEAM", "CSV", null);
    }

    @Test
    void an_office_of_the_whole_country_takes_out_what_it_sees() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (String county : List.of("620503", "520327")) {
            GivenTeams.unit("各地局" + mark, county);
        }
        GivenOffice country = GivenOffices.orgDepartment("");
        GivenExport whole = new GivenExport(country::request);
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
    void a_machine_goes_on_with_the_feed_where_its_file_was_read() {
        GivenMachine machine = GivenMachine.at(COUNTY);
        GivenExport ours = new GivenExport(machine::request);
        String id = ours.done("CADRE", "NDJSON", null);
        JsonPath manifest = ours.manifest(id);
        assertEquals("CADRE,POSTING", manifest.getString("manifest.feedTypes"));
        String cursor = manifest.getString("manifest.cursor");
        GivenTeams.Unit unit =
                GivenTeams.unit("导出续局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
        UUID later = GivenTeams.cadre("周后来", unit, COUNTY);
        List<String> told = new java.util.ArrayList<>();
        // a change is told as soon as the log has numbered it
        long until = System.currentTimeMillis() + 30_000;
        do {
            GivenExport.pause();
            JsonPath page = machine.request()
                    .queryParam("types", "CADRE,POSTING")
                    .queryParam("after", cursor)
                    .get("/api/v1/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            told.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (!told.contains(later.toString()) && System.currentTimeMillis() < until);
        assertTrue(told.contains(later.toString()), told.toString());
        assertFalse(new String(ours.file(id), StandardCharsets.UTF_8).contains(later.toString()));
    }

    @Test
    void a_file_is_a_download_and_its_manifest_says_of_what_type() {
        GivenTeams.unit("下载局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
        for (ExportFormat format : ExportFormat.values()) {
            String id = export.done("ORGANIZATION", format.name(), null);
            assertEquals(format.mediaType(), export.manifest(id).getString("manifest.mediaType"));
            for (Map<String, String> part : List.of(Map.<String, String>of(), Map.of("Range", "bytes=1-2"))) {
                office.request()
                        .accept("application/octet-stream")
                        .headers(part)
                        .get("/api/v1/exports/" + id + "/content")
                        .then()
                        .statusCode(part.isEmpty() ? 200 : 206)
                        .header("Content-Type", startsWith("application/octet-stream"))
                        .header("Content-Disposition", containsString(format.ending()));
            }
        }
    }

    @Test
    void a_download_goes_on_where_it_broke_off() {
        String id = export.done("CADRE", "NDJSON", null);
        byte[] whole = export.file(id);
        String tag = office.request()
                .get("/api/v1/exports/" + id + "/content")
                .then()
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", String.valueOf(whole.length))
                .extract()
                .header("ETag");
        byte[] rest = office.request()
                .header("Range", "bytes=100-")
                .header("If-Range", tag)
                .get("/api/v1/exports/" + id + "/content")
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-" + (whole.length - 1) + "/" + whole.length)
                .extract()
                .asByteArray();
        assertArrayEquals(Arrays.copyOfRange(whole, 100, whole.length), rest);
        byte[] other = office.request()
                .header("Range", "bytes=100-")
                .header("If-Range", "\"of another file\"")
                .get("/api/v1/exports/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertArrayEquals(whole, other);
        office.request()
                .header("Range", "bytes=" + whole.length + "-")
                .get("/api/v1/exports/" + id + "/content")
                .then()
                .statusCode(416)
                .body("code", equalTo("RANGE_NOT_SATISFIABLE"));
    }

    @Test
    void a_file_is_there_for_a_day_and_then_deleted_while_its_manifest_stays() {
        String id = export.done("CADRE", "CSV", null);
        GivenTeams.write(
                "update export_job set available_until = now() - interval '61 minutes' where id = ?::uuid", id);
        export.at(id).body("state", equalTo("EXPIRED")).body("may", empty());
        export.at(id + "/content").statusCode(409).body("detail", containsString("24 小时"));
        assertTrue(pieces(id) > 0);
        sweeper.sweep();
        assertEquals(0, pieces(id));
        assertEquals(id, export.manifest(id).getString("manifest.id"));
    }

    @Test
    void a_cancelled_job_leaves_no_file() {
        stop();
        String id = export.asked("CADRE", "XLSX", null);
        export.cancel(id, 7).statusCode(412);
        export.cancel(id, 0).statusCode(200).body("state", equalTo("CANCELLED")).body("may", empty());
        export.cancel(id, 1).statusCode(409).body("detail", containsString("已结束"));
        export.at(id + "/content").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        export.at(id + "/manifest").statusCode(409);
        // one that runs is told at its next sign of life
        String running = export.asked("CADRE", "NDJSON", null);
        GivenTeams.write("update export_job set cancel_requested = true where id = ?::uuid", running);
        begin();
        assertEquals("CANCELLED", export.over(running).getString("state"));
        assertEquals(0, pieces(running));
    }

    @Test
    void what_a_killed_node_left_behind_is_begun_anew_and_the_file_is_whole() throws Exception {
        stop();
        String id = export.asked("CADRE", "NDJSON", null);
        // taken by a node that died in the middle of the file: its lease has run out, a piece of rubbish is there
        GivenTeams.write(
                "update export_task set token = gen_random_uuid(), attempts = 1, leased_until = now() - interval '1 second' where job_id = ?::uuid",
                id);
        GivenTeams.write(
                "update export_job set state = 'RUNNING', started_at = now(), rows_written = 5 where id = ?::uuid", id);
        GivenTeams.write(
                "insert into export_piece (job_id, number, content, region_path) select id, n, '\\x00', region_path from export_job, generate_series(0, 9) n where id = ?::uuid",
                id);
        begin();
        assertEquals("DONE", export.over(id).getString("state"));
        byte[] file = export.file(id);
        assertEquals(export.manifest(id).getString("manifest.sha256"), sha256(file));
        assertTrue(new String(file, StandardCharsets.UTF_8).contains(cadre.toString()));
        assertEquals(1, pieces(id));
    }

    @Test
    void a_worker_that_was_taken_for_dead_writes_nothing_more() {
        stop();
        String id = export.asked("CADRE", "NDJSON", null);
        begin();
        export.over(id);
        assertEquals(
                0,
                GivenTeams.query("select job_id::text from export_task where job_id = ?::uuid", id)
                        .size());
        assertEquals(
                1,
                GivenDatabase.asRegion(
                                "/",
                                sql -> sql.texts(
                                        "select id::text from deed where action = 'EXPORT_FINISHED' and subject_id = ?",
                                        id))
                        .size());
    }

    @Test
    void an_office_that_ended_meanwhile_gets_nothing() {
        stop();
        String id = export.asked("CADRE", "NDJSON", null);
        GivenMachine machine = GivenMachine.at(COUNTY);
        GivenExport theirs = new GivenExport(machine::request);
        String other = theirs.asked("CADRE", "NDJSON", null);
        machine.scopes(COUNTY, 0, List.of("export:run", "team:read"));
        GivenOffices.change(
                "update office_grant set revoked_at = now(), revoked_reason = '调离' where id = ?", office.grantId());
        begin();
        JsonPath refused = theirs.over(other);
        assertEquals("FAILED", refused.getString("state"));
        assertEquals("FORBIDDEN", refused.getString("problem.code"));
        long until = System.currentTimeMillis() + 20_000;
        while (!GivenTeams.query("select state from export_job where id = ?::uuid", id)
                .contains("FAILED")) {
            assertTrue(System.currentTimeMillis() < until, "still not refused");
            GivenExport.pause();
        }
        assertEquals(0, pieces(id));
    }

    @Test
    void three_at_a_time_and_fifty_a_day() {
        stop();
        for (int i = 0; i < ExportService.MOST_WAITING; i++) {
            export.asked("TEAM", "CSV", null);
        }
        export.ask(GivenExport.body("TEAM", "CSV", null))
                .statusCode(429)
                .header("Retry-After", equalTo("30"))
                .body("detail", containsString("尚未完成"));
        begin();
        export.at("?size=200")
                .extract()
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(export::over);
        GivenTeams.write(
                "insert into export_job (id, kind, format, filter, purpose, state, problem_type, problem_key, created_at, finished_at, account_id, created_by, region_path)"
                        + " select gen_random_uuid(), kind, format, filter, purpose, 'FAILED', 'INTERNAL', 'x', now(), now(), account_id, created_by, region_path"
                        + " from export_job j, generate_series(1, 50) where j.id = (select id from export_job where account_id = ?::uuid limit 1)",
                office.accountId().toString());
        export.ask(GivenExport.body("TEAM", "CSV", null)).statusCode(429).body("detail", containsString("今天已发起"));
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

    @Test
    void a_moment_of_the_past_is_answered_as_it_was_on_record() {
        String before = GivenTeams.query(
                        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .get(0);
        GivenTeams.Unit unit =
                GivenTeams.unit("导出早局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
        UUID later = GivenTeams.cadre("周晚到", unit, COUNTY);
        List<String> then = ids(export.rows("CADRE", Map.of("knownAt", before)), "cadreId");
        assertTrue(then.contains(cadre.toString()));
        assertFalse(then.contains(later.toString()));
        assertTrue(ids(export.rows("CADRE", null), "cadreId").contains(later.toString()));
    }

    private static List<String> ids(List<JsonPath> rows, String member) {
        return rows.stream().map(row -> row.getString(member)).toList();
    }

    /** The newest entry of the log. */
    private static long logged() {
        return GivenDatabase.asRegion("/", sql -> sql.count("select coalesce(max(index), -1) from log_entry"));
    }

    private static long pieces(String id) {
        return GivenDatabase.asRegion(
                "/", sql -> sql.count("select count(*) from export_piece where job_id = ?", UUID.fromString(id)));
    }

    private void stop() {
        worker.stop();
        stopped = true;
    }

    private void begin() {
        worker.begin();
        stopped = false;
    }

    /** The payload of a compact JWS whose signature holds by a public key of the installation. */
    private static String payload(String jws) throws Exception {
        String keys = RestAssured.given().get("/.well-known/jwks.json").asString();
        org.jose4j.jwk.JsonWebKeySet set = new org.jose4j.jwk.JsonWebKeySet(keys);
        org.jose4j.jws.JsonWebSignature signature = new org.jose4j.jws.JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(set.findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertTrue(signature.verifySignature());
        assertEquals(ExportRun.TYPE, signature.getHeader("typ"));
        return signature.getPayload();
    }

    private static long lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().count();
    }

    private static String sha256(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
