package org.zhucun.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhucun.audit.Action;
import org.zhucun.audit.Trail;
import org.zhucun.exchange.ImportJob.Counts;
import org.zhucun.exchange.job.JobCancelled;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.exchange.job.JobQueue;
import org.zhucun.exchange.job.JobTask;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.exchange.list.RowAnswer;
import org.zhucun.exchange.xlsx.SheetRow;

/**
 * 导入步骤: what a worker commits, step by step. Every step first holds on to the task, so a worker that was taken for dead commits
 * nothing, and the effect of rows stands in the same transaction as the mark that they are done.
 */
@ApplicationScoped
class ImportSteps {
    private static final int STEP_SECONDS = 120;
    private static final int WHOLE_SECONDS = 3_600;

    private final ImportRepository jobs;
    private final ErrorRepository errors;
    private final FileRepository files;
    private final TaskRepository tasks;
    private final TakenRepository taken;
    private final Kinds kinds;
    private final Trail trail;
    private final Clock clock;

    ImportSteps(
            ImportRepository jobs,
            ErrorRepository errors,
            FileRepository files,
            TaskRepository tasks,
            TakenRepository taken,
            Kinds kinds,
            Trail trail,
            Clock clock) {
        this.jobs = jobs;
        this.errors = errors;
        this.files = files;
        this.tasks = tasks;
        this.taken = taken;
        this.kinds = kinds;
        this.trail = trail;
        this.clock = clock;
    }

    /** The job, ready to go on where it was; what is done in one transaction begins anew. */
    ImportJob begin(JobTask task) {
        return step(() -> {
            tasks.hold(task);
            jobs.begin(task.jobId(), clock.instant());
            ImportJob job = jobs.find(task.jobId()).orElseThrow(JobQueue.LeaseLost::new);
            if (inOne(job)) {
                errors.clear(job.id());
                taken.clear(job.id());
                jobs.progress(job.id(), ImportState.READING, Counts.NONE, ImportRepository.Through.NOTHING);
                return jobs.find(job.id()).orElseThrow();
            }
            return job;
        });
    }

    /** Whether all of it is one transaction: all or nothing, or a trial that writes and takes back. */
    boolean inOne(ImportJob job) {
        return job.writesAll() || job.dryRun() && kinds.of(job.kind()).findsOutByWriting();
    }

    FileChannel file(ImportJob job) throws IOException {
        FileChannel file = step(() -> files.open(job.id()));
        return file;
    }

    /** Says that the worker is still there. */
    void hold(JobTask task) {
        step(() -> {
            tasks.hold(task);
            return null;
        });
    }

    /** What looks things up before the first batch. */
    <T> T prepared(JobTask task, Callable<T> work) {
        return step(() -> {
            tasks.hold(task);
            return work.call();
        });
    }

    /** Rows of a job: those that were just read in a round, and the counts before them. */
    record Batch(int round, List<SheetRow> rows, Counts before) {
        ImportRepository.Through through() {
            return new ImportRepository.Through(round, rows.get(rows.size() - 1).number());
        }
    }

    /** Checks a batch and, when rows are written as they come, writes the good ones. */
    Counts rows(JobTask task, ImportJob job, Batch batch, ListKind.Run run) {
        return step(() -> {
            tasks.hold(task);
            List<RowAnswer> answers = run.take(batch.rows(), job.writesRows());
            int written = job.writesRows() ? written(answers) : 0;
            if (written > 0) {
                trail.detail(Map.of(
                        "rows",
                        written,
                        "from",
                        batch.rows().get(0).number(),
                        "to",
                        batch.through().row()));
                trail.record(Action.IMPORT_ROWS_WRITTEN, job.subject());
            }
            return told(job, batch, answers, written);
        });
    }

    /** Checks a batch inside the one transaction that writes all; how far it is, is committed beside it. */
    Done rowsOfWhole(JobTask task, ImportJob job, Batch batch, ListKind.Run run) {
        boolean doomed = batch.before().rejected() > 0;
        List<RowAnswer> answers =
                run.take(batch.rows(), !doomed || kinds.of(job.kind()).findsOutByWriting());
        Counts counts = step(() -> {
            tasks.hold(task);
            return told(job, batch, answers, 0);
        });
        return new Done(counts, written(answers));
    }

    private static int written(List<RowAnswer> answers) {
        return (int) answers.stream().filter(RowAnswer::writes).count();
    }

    /** What a batch amounts to inside the transaction that writes all. */
    record Done(Counts counts, int written) {}

    /** One transaction around everything. */
    <T> T whole(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(WHOLE_SECONDS).call(work);
    }

    /** The end, in a transaction of its own. */
    void end(JobTask task, ImportState state, JobProblem problem) {
        step(() -> {
            jobs.find(task.jobId()).ifPresent(job -> endHere(task, job, state, problem));
            return null;
        });
    }

    /** The end, in the transaction that writes all. */
    void endWhole(JobTask task, ImportJob job, Counts counts) {
        jobs.progress(job.id(), ImportState.WRITING, counts, ImportRepository.Through.NOTHING);
        endHere(task, jobs.find(job.id()).orElseThrow(), ImportState.DONE, null);
    }

    private void endHere(JobTask task, ImportJob job, ImportState state, JobProblem problem) {
        tasks.remove(task);
        jobs.end(job.id(), state, problem, clock.instant());
        Counts counts = job.counts();
        if (counts.rejected() == 0) {
            // nothing to correct: the file is of no use any more
            files.delete(job.id());
        }
        trail.detail(Map.of(
                "state",
                state,
                "read",
                counts.read(),
                "valid",
                counts.valid(),
                "rejected",
                counts.rejected(),
                "written",
                counts.written()));
        trail.record(Action.IMPORT_FINISHED, job.subject());
    }

    private Counts told(ImportJob job, Batch batch, List<RowAnswer> answers, int written) {
        int right = (int) answers.stream().filter(RowAnswer::right).count();
        errors.add(job, answers);
        taken.add(job, batch.through(), answers);
        Counts counts = batch.before().plus(right, answers.size() - right, written);
        jobs.progress(job.id(), job.dryRun() ? ImportState.CHECKING : ImportState.WRITING, counts, batch.through());
        if (jobs.find(job.id()).orElseThrow().cancelRequested()) {
            throw new JobCancelled();
        }
        return counts;
    }

    private static <T> T step(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(STEP_SECONDS).call(work);
    }
}
