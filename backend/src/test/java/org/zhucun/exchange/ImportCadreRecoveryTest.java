package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;

/** A county's cadres with their stays go in whole, whatever happens to the worker meanwhile, and the memory does not notice. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportCadreRecoveryTest {
    private static final Logger LOG = Logger.getLogger(ImportCadreRecoveryTest.class);
    private static final String COUNTY = "623027";
    private static final int ROWS = 3_400;

    @Inject
    ImportWorker worker;

    private GivenOffice office;
    private GivenTeams.Unit unit;
    private boolean stopped;

    @BeforeEach
    void unit() {
        office = GivenOffices.orgDepartment(COUNTY);
        unit = GivenTeams.unit("任职中断局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
    }

    @AfterEach
    void on() {
        if (stopped) {
            begin();
        }
    }

    @Test
    void stays_that_were_interrupted_between_batches_go_on_and_nobody_is_there_twice() {
        String id = interrupted("rows");
        long half = stays();
        assertTrue(half > 0 && half < ROWS, "interrupted at " + half);
        assertEquals(half, GivenImport.get(office, id).getInt("rowsWritten"));
        begin();
        whole(GivenImport.over(office, id));
    }

    @Test
    void all_or_nothing_that_was_interrupted_left_nothing_and_begins_anew() {
        String id = interrupted("atomic");
        assertEquals(0, stays());
        begin();
        whole(GivenImport.over(office, id));
    }

    @Test
    void the_heap_does_not_grow_with_the_file() {
        byte[] file = file();
        long before = used();
        long begun = System.nanoTime();
        String id = GivenRows.upload(office, file, "text/csv", "rows", false)
                .statusCode(202)
                .extract()
                .path("id");
        long most = 0;
        while (GivenImport.get(office, id).getString("finishedAt") == null) {
            most = Math.max(most, used() - before);
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        whole(GivenImport.over(office, id));
        LOG.warnf("%d cadres with stays in %d ms, heap grew by %d MiB at most", ROWS, millis, most >> 20);
        assertTrue(most < 64L << 20, "heap grew by " + (most >> 20) + " MiB");
    }

    @Test
    void a_machine_that_ended_or_may_not_import_any_more_imports_nothing() {
        GivenMachine machine = GivenMachine.at(COUNTY);
        stop();
        String id = machine.request()
                .multiPart(
                        "file",
                        "x.ndjson",
                        new GivenRows().and(GivenRows.person(unit.name())).ndjson(),
                        "application/x-ndjson")
                .multiPart("kind", "CADRE")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        machine.scopes(COUNTY, 0, List.of("cadre:read"));
        begin();
        JsonPath job = GivenImport.over(office, id);
        assertEquals("FAILED", job.getString("state"), job.prettify());
        assertEquals("FORBIDDEN", job.getString("problem.code"));
        machine.request().get("/api/v1/imports").then().statusCode(403);
    }

    private void whole(JsonPath job) {
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(ROWS, job.getInt("rowsWritten"));
        assertEquals(ROWS, stays());
        assertEquals(ROWS, count("select count(distinct cadre_id) from posting where unit_id = ?"));
        assertEquals(ROWS, count("select count(*) from cadre where posted and unit_id = ?"));
        assertEquals(
                ROWS, count("select count(*) from import_key k join cadre c on c.id = k.item_id where c.unit_id = ?"));
        assertEquals(
                ROWS,
                count(
                        "select count(*) from row_change where table_name = 'posting' and op = 'INSERT' and after ->> 'unit_id' = ?::text"));
    }

    private byte[] file() {
        List<String> villages = GivenTeams.villages(COUNTY, 10);
        for (String village : villages) {
            GivenParameter.set("team.maxSize", village, "100000");
            GivenTeams.team(office, village, unit);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<String, Object> row =
                    GivenRows.posted(unit.name(), villages.get(i % villages.size()), "2025-05-07", "MEMBER");
            row.put("externalId", unit.id() + "/" + i);
            rows.add(row);
        }
        return GivenRows.of(rows).csv();
    }

    private String interrupted(String mode) {
        String id = GivenRows.upload(office, file(), "text/csv", mode, false)
                .statusCode(202)
                .extract()
                .path("id");
        while (GivenImport.get(office, id).getInt("rowsRead") < 500) {
            Thread.onSpinWait();
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

    private long stays() {
        return count("select count(*) from posting where unit_id = ?");
    }

    private long count(String text) {
        return GivenDatabase.asRegion("/", sql -> sql.count(text, unit.id()));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
