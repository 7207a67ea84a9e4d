package org.zhucun.conformance.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;

/** 导入: one trial import of one made-up row shows keys, versions and reports. Nothing is written but the job itself. */
final class ImportCheck implements Check {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String ROW = "{\"name\":\"一致性检验\"}";
    private static final int AT_ONCE = 6;
    private static final int LOOKS = 100;
    private static final int LOOK_MILLIS = 200;

    @Override
    public void run(Probe probe) throws IOException, InterruptedException {
        Set<String> jobs = new HashSet<>();
        String key = UUID.randomUUID().toString();
        Reply started = TrialImport.sent(probe, key, "CADRE", ROW);
        if (!probe.answered(Requirement.IMPORT_DRY_RUN, started, 202)) {
            return;
        }
        String id = started.json().path("id").asText();
        jobs.add(id);
        probe.results()
                .holds(
                        Requirement.IMPORT_DRY_RUN,
                        started.header("Location").endsWith(IMPORTS + "/" + id),
                        Fault.of("header", started.asked(), "Location"));
        keys(probe, key, id, jobs);
        Reply done = finished(probe, id);
        dryRun(probe, done);
        versions(probe, done);
        report(probe, id);
        probe.refused(Requirement.IMPORT_REFUSED, TrialImport.sent(probe, null, "NONE", ROW), 400, "INVALID_INPUT");
        probe.results().note(Fault.of("note.jobs", jobs.size(), String.join(", ", jobs)));
    }

    private static void keys(Probe probe, String key, String id, Set<String> jobs)
            throws IOException, InterruptedException {
        Reply again = TrialImport.sent(probe, key, "CADRE", ROW);
        jobs.add(again.json().path("id").asText(id));
        probe.answered(Requirement.KEY_REPLAYED, again, 202);
        same(
                probe,
                Requirement.KEY_REPLAYED,
                new HashSet<>(List.of(id, again.json().path("id").asText())),
                again);
        probe.refused(
                Requirement.KEY_REUSED,
                TrialImport.sent(probe, key, "CADRE", ROW.replace("检验", "试验")),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        probe.refused(Requirement.KEY_FORM, TrialImport.sent(probe, "no-uuid", "CADRE", ROW), 400, "INVALID_INPUT");
        Set<String> parallel = new HashSet<>();
        Reply last = again;
        String shared = UUID.randomUUID().toString();
        for (Reply reply : atOnce(() -> TrialImport.sent(probe, shared, "CADRE", ROW))) {
            // who comes while the first is at work may be told to come again
            if (reply.status() == 202) {
                parallel.add(reply.json().path("id").asText());
            }
            last = reply;
        }
        jobs.addAll(parallel);
        same(probe, Requirement.KEY_PARALLEL, parallel, last);
    }

    private static List<Reply> atOnce(Callable<Reply> asking) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> each : pool.invokeAll(Collections.nCopies(AT_ONCE, asking))) {
                replies.add(each.get());
            }
            return replies;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void same(Probe probe, Requirement requirement, Set<String> jobs, Reply reply) {
        probe.results()
                .holds(requirement, jobs.size() == 1, Fault.of("jobs", reply.asked(), jobs.size(), reply.status()));
    }

    private static Reply finished(Probe probe, String id) throws IOException, InterruptedException {
        Reply job = probe.get(IMPORTS + "/" + id);
        for (int look = 0; look < LOOKS && !job.json().path("finishedAt").isTextual(); look++) {
            Thread.sleep(LOOK_MILLIS);
            job = probe.get(IMPORTS + "/" + id);
        }
        return job;
    }

    private static void dryRun(Probe probe, Reply done) {
        JsonNode job = done.json();
        String fault = probe.document().fault(job, "ImportView");
        probe.results()
                .holds(
                        Requirement.IMPORT_DRY_RUN,
                        fault == null,
                        Fault.of("shape", done.asked(), done.status(), fault));
        boolean tried = job.path("dryRun").asBoolean()
                && job.path("state").asText().equals("DONE")
                && job.path("rowsRead").asInt() == 1
                && job.path("rowsRejected").asInt() == 1
                && job.path("rowsWritten").asInt(-1) == 0;
        probe.results().holds(Requirement.IMPORT_DRY_RUN, tried, Fault.of("dryRun", done.asked(), job.toString()));
        JsonNode error = job.at("/errors/0");
        boolean named = error.path("row").asInt() == 1
                && error.path("column").isTextual()
                && error.path("code").isTextual()
                && error.path("reason").isTextual()
                && error.path("hint").isTextual();
        probe.results()
                .holds(
                        Requirement.IMPORT_REPORT,
                        named,
                        Fault.of("member", done.asked(), "errors[0]", "row, column, code, reason, hint"));
    }

    /** The version that it has is in the body too, so what comes of a header is a question of its own. */
    private static void versions(Probe probe, Reply done) throws IOException, InterruptedException {
        String version = "\"" + done.json().path("version").asText() + "\"";
        probe.results()
                .holds(
                        Requirement.ETAG,
                        done.header("ETag").equals(version),
                        Fault.of("headerIs", done.asked(), "ETag", done.header("ETag")));
        String cancellation = IMPORTS + "/" + done.json().path("id").asText() + "/cancellation";
        probe.refused(
                Requirement.IF_MATCH_REQUIRED,
                probe.post(cancellation, BodyPublishers.noBody()),
                428,
                "PRECONDITION_REQUIRED");
        probe.refused(
                Requirement.IF_MATCH_STALE,
                probe.post(cancellation, BodyPublishers.noBody(), "If-Match", "\"999999\""),
                412,
                "STALE");
        probe.refused(
                Requirement.IF_MATCH_CURRENT,
                probe.post(cancellation, BodyPublishers.noBody(), "If-Match", version),
                409,
                "STATE_CONFLICT");
    }

    private static void report(Probe probe, String id) throws IOException, InterruptedException {
        Reply csv = probe.get(IMPORTS + "/" + id + "/report", "Accept", "text/csv");
        probe.results()
                .holds(
                        Requirement.IMPORT_REPORT,
                        csv.mediaType().equals("text/csv")
                                && csv.body().startsWith("\ufeffrow,column,header,value,code,reason,hint"),
                        Fault.of("mediaType", csv.asked(), csv.status(), csv.mediaType()));
        Reply lines = probe.get(IMPORTS + "/" + id + "/report", "Accept", "application/x-ndjson");
        probe.results()
                .holds(
                        Requirement.IMPORT_REPORT,
                        lines.mediaType().equals("application/x-ndjson")
                                && lines.json().path("row").asInt() == 1,
                        Fault.of("mediaType", lines.asked(), lines.status(), lines.mediaType()));
    }
}
