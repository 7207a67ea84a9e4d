package org.zhucun.exchange.export;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Set;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.exchange.job.JobTask;
import org.zhucun.exchange.job.JobWorker;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.ProblemType;

/** 导出工人: one thread per node that works off export jobs, so exports hold two connections and a few megabytes at most. A job that is taken up again begins anew. */
@Singleton
class ExportWorker extends JobWorker {
    private static final Terms TERMS = new Terms(
            "export", 5, Set.of(ProblemType.UNAVAILABLE), new Said("exchange.export.gone", "exchange.export.attempts"));

    private final ExportSteps steps;
    private final ExportRun run;

    ExportWorker(ExportQueue queue, ExportSteps steps, ExportRun run, DatabaseProblems problems) {
        super(queue, problems, TERMS);
        this.steps = steps;
        this.run = run;
    }

    void started(@Observes StartupEvent event) {
        begin();
    }

    void stopped(@Observes ShutdownEvent event) {
        stop();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportJobQueued event) {
        look();
    }

    @Override
    protected void run(JobTask task) {
        run.run(task, this::stopping);
    }

    @Override
    protected void cancelled(JobTask task) {
        steps.end(task, ExportJobState.CANCELLED, null);
    }

    @Override
    protected void failed(JobTask task, JobProblem problem) {
        steps.end(task, ExportJobState.FAILED, problem);
    }
}
