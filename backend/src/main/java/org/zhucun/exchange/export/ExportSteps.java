package org.zhucun.exchange.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhucun.audit.Action;
import org.zhucun.audit.Trail;
import org.zhucun.exchange.export.ExportJob.Written;
import org.zhucun.exchange.job.JobCancelled;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.exchange.job.JobQueue;
import org.zhucun.exchange.job.JobTask;

/**
 * 导出步骤: what a worker commits. Every step first holds on to the task, so a worker that was taken for dead commits nothing. Each has a transaction of its own beside the one
 * that reads the rows: that one writes nothing, so however long it lasts it holds up neither the log nor the feed.
 */
@ApplicationScoped
class ExportSteps {
    private static final int STEP_SECONDS = 60;
    private static final int READ_SECONDS = 3_600;

    private final ExportJobRepository jobs;
    private final ExportPieceRepository pieces;
    private final ExportQueue queue;
    private final Trail trail;
    private final Clock clock;

    ExportSteps(ExportJobRepository jobs, ExportPieceRepository pieces, ExportQueue queue, Trail trail, Clock clock) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.queue = queue;
        this.trail = trail;
        this.clock = clock;
    }

    /** The job from its beginning; what a worker that died had written of the file is gone. */
    ExportJob begin(JobTask task) {
        return step(() -> {
            queue.hold(task);
            pieces.delete(task.jobId());
            jobs.begin(task.jobId(), clock.instant());
            return find(task);
        });
    }

    /** One transaction that reads all rows, as of one moment. */
    <T> T reading(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(READ_SECONDS).call(work);
    }

    void keep(JobTask task, ExportJob job, int number, byte[] content) {
        step(() -> {
            queue.hold(task);
            pieces.keep(job, number, content);
            return null;
        });
    }

    /** Tells how far it is, and learns whether to go on. */
    void progress(JobTask task, Written written) {
        step(() -> {
            queue.hold(task);
            jobs.progress(task.jobId(), written);
            if (jobs.cancelRequested(task.jobId())) {
                throw new JobCancelled();
            }
            return null;
        });
    }

    void done(JobTask task, ExportJobManifest manifest, String text, String signature) {
        step(() -> {
            queue.remove(task);
            jobs.done(manifest, text, signature);
            trail.detail(manifest.told());
            trail.record(Action.EXPORT_FINISHED, find(task).subject());
            return null;
        });
    }

    /** An end without a file. */
    void end(JobTask task, ExportJobState state, JobProblem problem) {
        step(() -> {
            queue.remove(task);
            ExportJob job = find(task);
            pieces.delete(job.id());
            jobs.end(job.id(), state, problem, clock.instant());
            trail.detail(Map.of("state", state, "kind", job.kind(), "purpose", job.purpose()));
            trail.record(Action.EXPORT_FINISHED, job.subject());
            return null;
        });
    }

    private ExportJob find(JobTask task) {
        return jobs.find(task.jobId()).orElseThrow(JobQueue.LeaseLost::new);
    }

    private static <T> T step(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(STEP_SECONDS).call(work);
    }
}
