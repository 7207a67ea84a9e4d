package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenOrganizations;

/** Large rosters: they go in whole, whatever happens to the worker meanwhile, and the memory does not notice. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportRecoveryTest {
    private static final Logger LOG = Logger.getLogger(ImportRecoveryTest.class);
    private static final String COUNTY = "623027";

    @Inject
    ImportWorker worker;

    private GivenOffice office;
    private String unit;
    private boolean stopped;

    @BeforeEach
    void unit() {
        office = GivenOffices.orgDepartment(COUNTY);
        unit = "中断测试局" + UUID.randomUUID().toString().substring(0, 8);
        GivenOrganizations.sendingUnit(COUNTY, unit);
    }

    @AfterEach
    void on() {
        if (stopped) {
            begin();
        }
    }

    @Test
    void a_job_that_was_interrupted_between_rows_goes_on_and_doubles_nobody() {
        String id = interrupted(GivenRoster.of(6_000, unit).xlsx(), "rows");
        long half = registered();
        assertTrue(half > 0 && half < 6_000, "interrupted at " + half);
        assertEquals(half, GivenImport.get(office, id).getInt("rowsWritten"));
        begin();
        JsonPath job = GivenImport.over(office, id);
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(6_000, job.getInt("rowsWritten"));
        assertEquals(6_000, registered());
    }

    @Test
    void all_or_nothing_that_was_interrupted_left_nothing_and_begins_anew() {
        String id = interrupted(GivenRoster.of(6_000, unit).xlsx(), "atomic");
        assertEquals(0, registered());
        begin();
        JsonPath job = GivenImport.over(office, id);
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(6_000, job.getInt("rowsWritten"));
        assertEquals(6_000, registered());
    }

    @Test
    void a_worker_that_was_taken_for_dead_commits_nothing_more() {
        String id = interrupted(GivenRoster.of(6_000, unit).xlsx(), "rows");
        // killed: it never gave the task back, somebody else has it now
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update import_task set token = ?, leased_until = now() + interval '1 hour' where job_id = ?",
                        UUID.randomUUID(),
                        UUID.fromString(id)));
        long half = registered();
        begin();
        GivenImport.pause();
        GivenImport.pause();
        assertEquals(half, registered());
        // its lease runs out
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run("update import_task set leased_until = now() where job_id = ?", UUID.fromString(id)));
        JsonPath job = GivenImport.over(office, id);
        assertEquals(6_000, job.getInt("rowsWritten"));
        assertEquals(6_000, registered());
    }

    @Test
    void a_cancelled_job_stops_and_says_what_it_has_written() {
        stop();
        String waiting = GivenImport.upload(office, GivenRoster.of(1, unit).xlsx(), "rows", false)
                .statusCode(202)
                .extract()
                .path("id");
        cancel(waiting);
        assertEquals("CANCELLED", GivenImport.get(office, waiting).getString("state"));
        begin();
        String running = GivenImport.upload(office, GivenRoster.of(6_000, unit).xlsx(), "rows", false)
                .statusCode(202)
                .extract()
                .path("id");
        while (GivenImport.get(office, running).getInt("rowsWritten") == 0) {
            GivenImport.pause();
        }
        cancel(running);
        JsonPath job = GivenImport.over(office, running);
        assertEquals("CANCELLED", job.getString("state"));
        assertEquals(registered(), job.getInt("rowsWritten"));
        assertTrue(job.getInt("rowsWritten") < 6_000);
    }

    @Test
    void an_office_that_was_revoked_meanwhile_imports_nothing() {
        stop();
        String id = GivenImport.upload(office, GivenRoster.of(1, unit).xlsx(), "rows", false)
                .statusCode(202)
                .extract()
                .path("id");
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update office_grant set revoked_at = now(), revoked_reason = '测试' where id = ?",
                        office.grantId()));
        begin();
        JsonPath job = GivenImport.over(GivenOffices.orgDepartment(COUNTY), id);
        assertEquals("FAILED", job.getString("state"));
        assertEquals("FORBIDDEN", job.getString("problem.code"));
        assertEquals(0, registered());
    }

    @Test
    void what_was_tried_too_often_is_given_up() {
        stop();
        String id = GivenImport.upload(office, GivenRoster.of(1, unit).xlsx(), "rows", false)
                .statusCode(202)
                .extract()
                .path("id");
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update import_task set attempts = 10 where job_id = ?", UUID.fromString(id)));
        begin();
        JsonPath job = GivenImport.over(office, id);
        assertEquals("FAILED", job.getString("state"), job.prettify());
        assertEquals("INTERNAL", job.getString("problem.code"));
        assertTrue(job.getString("problem.detail").startsWith("多次尝试"), job.prettify());
        assertEquals(0, registered());
    }

    @Test
    void ten_thousand_rows_are_ten_thousand_cadres() {
        byte[] file = GivenRoster.of(10_000, unit).xlsx();
        long begun = System.nanoTime();
        JsonPath job = GivenImport.run(office, file, "atomic", false);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertEquals(10_000, job.getInt("rowsWritten"), job.prettify());
        assertEquals(10_000, registered());
        LOG.warnf("10,000 rows all or nothing in %d ms, %d rows/s", millis, 10_000_000L / millis);
    }

    @Test
    void fifty_thousand_rows_are_checked_without_filling_the_memory() {
        byte[] file = GivenRoster.of(50_000, "没有的局").xlsx();
        long before = used();
        long begun = System.nanoTime();
        String id = GivenImport.upload(office, file, "rows", true)
                .statusCode(202)
                .extract()
                .path("id");
        long most = 0;
        while (GivenImport.get(office, id).getString("finishedAt") == null) {
            most = Math.max(most, used() - before);
            GivenImport.pause();
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        JsonPath job = GivenImport.over(office, id);
        assertEquals(50_000, job.getInt("rowsRejected"), job.prettify());
        assertEquals(200, job.getList("errors").size());
        LOG.warnf("50,000 rows checked in %d ms, heap grew by %d MiB at most", millis, most >> 20);
        assertTrue(most < 100L << 20, "heap grew by " + (most >> 20) + " MiB");
    }

    private String interrupted(byte[] file, String mode) {
        String id = GivenImport.upload(office, file, mode, false)
                .statusCode(202)
                .extract()
                .path("id");
        while (GivenImport.get(office, id).getInt("rowsRead") < 1_000) {
            GivenImport.pause();
        }
        stop();
        return id;
    }

    private void stop() {
        worker.stop();
        stopped = true;
    }

    private void begin() {
        worker.begin();
        stopped = false;
    }

    private void cancel(String id) {
        office.request()
                .header("If-Match", "\"" + GivenImport.get(office, id).getInt("version") + "\"")
                .post("/api/v1/imports/" + id + "/cancellation")
                .then()
                .statusCode(200);
    }

    private long registered() {
        return GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from cadre c join organization o on o.id = c.unit_id where o.name = ?", unit));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
