package org.zhucun.exchange.export;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.exchange.job.JobQueue;
import org.zhucun.exchange.job.JobTask;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;

/** Jobs are worked off once, whoever dies, cancels or leaves meanwhile, and so many at a time. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ExportWorkerTest {
    private static final String COUNTY = "341622";

    @Inject
    ExportWorker worker;

    @Inject
    ExportSteps steps;

    private GivenOffice office;
    private GivenExport export;
    private UUID cadre;
    private boolean stopped;

    @BeforeEach
    void given() {
        office = GivenOffices.orgDepartment(COUNTY);
        export = GivenExport.as(office);
        cadre = GivenExport.cadre(COUNTY);
    }

    @AfterEach
    void on() {
        if (stopped) {
            worker.begin();
        }
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
        assertEquals(0, GivenExport.pieces(running));
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
        assertEquals(export.manifest(id).getString("manifest.sha256"), GivenExport.sha256(file));
        assertTrue(new String(file, StandardCharsets.UTF_8).contains(cadre.toString()));
        assertEquals(1, GivenExport.pieces(id));
    }

    @Test
    void a_worker_that_was_taken_for_dead_writes_nothing_more() throws Exception {
        stop();
        String id = export.asked("CADRE", "NDJSON", null);
        // it took the job, and nothing was heard of it for as long as a lease is
        GivenTeams.write(
                "update export_task set token = gen_random_uuid(), attempts = 1, leased_until = now() - interval '1 second' where job_id = ?::uuid",
                id);
        String token = GivenTeams.query("select token::text from export_task where job_id = ?::uuid", id)
                .get(0);
        begin();
        assertEquals("DONE", export.over(id).getString("state"));
        JobTask lost = new JobTask(UUID.fromString(id), UUID.fromString(token), 1, office.office());
        JobProblem problem = JobProblem.of(ProblemType.INTERNAL, "exchange.export.attempts");
        for (Runnable late : List.<Runnable>of(
                () -> steps.begin(lost),
                () -> steps.progress(lost, ExportJob.Written.NOTHING),
                () -> steps.end(lost, ExportJobState.FAILED, problem))) {
            assertThrows(
                    JobQueue.LeaseLost.class,
                    () -> Caller.as(office.office(), () -> {
                        late.run();
                        return null;
                    }));
        }
        assertEquals("DONE", export.get(id).getString("state"));
        assertEquals(export.manifest(id).getString("manifest.sha256"), GivenExport.sha256(export.file(id)));
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
    void what_was_tried_too_often_is_given_up() {
        stop();
        String id = export.asked("CADRE", "NDJSON", null);
        GivenTeams.write("update export_task set attempts = 5 where job_id = ?::uuid", id);
        begin();
        JsonPath job = export.over(id);
        assertEquals("FAILED", job.getString("state"), job.prettify());
        assertEquals("INTERNAL", job.getString("problem.code"));
        assertTrue(job.getString("problem.detail").startsWith("多次尝试"), job.prettify());
        assertEquals(0, GivenExport.pieces(id));
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
        assertEquals(0, GivenExport.pieces(id));
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

    private void stop() {
        worker.stop();
        stopped = true;
    }

    private void begin() {
        worker.begin();
        stopped = false;
    }
}
