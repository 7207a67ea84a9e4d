package org.zhucun.exchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.exchange.job.JobTask;
import org.zhucun.exchange.job.JobWorker;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.ProblemType;

/**
 * 导入工人: one thread per node that works off import jobs. One is enough: the database is the bottleneck, and the offices at their rosters
 * must not notice.
 */
@Singleton
class ImportWorker extends JobWorker {
    private static final Terms TERMS = new Terms(
            "import",
            10,
            Set.of(
                    ProblemType.UNAVAILABLE,
                    ProblemType.CONFLICT,
                    ProblemType.CADRE_ALREADY_REGISTERED,
                    ProblemType.POSTING_OVERLAP),
            new Said("exchange.office.gone", "exchange.attempts"));

    private final ImportSteps steps;
    private final Kinds kinds;

    ImportWorker(TaskRepository tasks, ImportSteps steps, Kinds kinds, DatabaseProblems problems) {
        super(tasks, problems, TERMS);
        this.steps = steps;
        this.kinds = kinds;
    }

    void started(@Observes StartupEvent event) {
        begin();
    }

    void stopped(@Observes ShutdownEvent event) {
        stop();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued event) {
        look();
    }

    @Override
    protected void run(JobTask task) throws IOException {
        new ImportRun(steps, kinds, task, this::stopping).run();
    }

    @Override
    protected void cancelled(JobTask task) {
        steps.end(task, ImportState.CANCELLED, null);
    }

    @Override
    protected void failed(JobTask task, JobProblem problem) {
        steps.end(task, ImportState.FAILED, problem);
    }

    /** The file is not what it is said to be. */
    @Override
    protected Optional<JobProblem> known(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                String[] arguments =
                        Arrays.stream(refused.arguments()).map(String::valueOf).toArray(String[]::new);
                return Optional.of(JobProblem.of(ProblemType.INVALID_INPUT, refused.key(), arguments));
            }
        }
        return Optional.empty();
    }
}
