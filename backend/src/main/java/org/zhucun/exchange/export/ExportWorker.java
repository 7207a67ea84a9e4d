package org.zhucun.exchange.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.zhucun.exchange.job.JobQueue;
import org.zhucun.exchange.job.JobTask;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 导出工人: one thread per node that works off export jobs one at a time, each as the office that asked; so exports hold two connections and a few megabytes at most. */
@ApplicationScoped
class ExportWorker {
    private static final Logger LOG = Logger.getLogger(ExportWorker.class);
    private static final int LOOK_SECONDS = 5;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final long STOP_MILLIS = 15_000;

    private final ExportQueue queue;
    private final ExportSteps steps;
    private final ExportRun run;
    private final DatabaseProblems problems;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    ExportWorker(ExportQueue queue, ExportSteps steps, ExportRun run, DatabaseProblems problems) {
        this.queue = queue;
        this.steps = steps;
        this.run = run;
        this.problems = problems;
    }

    void started(@Observes StartupEvent event) {
        begin();
    }

    void stopped(@Observes ShutdownEvent event) {
        stop();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportJobQueued event) {
        work.release();
    }

    synchronized void begin() {
        stopping = false;
        thread = new Thread(this::loop, "exports");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops within some rows; the job begins anew elsewhere or later. */
    synchronized void stop() {
        stopping = true;
        work.release();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        while (!stopping) {
            try {
                Optional<JobTask> task = Caller.asNobody(() -> inTransaction(queue::take));
                if (task.isPresent()) {
                    work(task.get());
                } else if (work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException unreachable) {
                LOG.warnf("exports wait for the database: %s", unreachable.getMessage());
                pause();
            }
        }
    }

    private void work(JobTask task) {
        Office office = task.office() == null ? Office.SYSTEM : task.office();
        Caller.as(office, () -> {
            workAs(task);
            return null;
        });
    }

    private void workAs(JobTask task) {
        try {
            if (task.office() == null) {
                fail(task, ProblemType.FORBIDDEN, "exchange.export.gone");
            } else if (task.attempts() > MOST_ATTEMPTS) {
                fail(task, ProblemType.INTERNAL, "exchange.export.attempts");
            } else {
                run.run(task, () -> stopping);
            }
        } catch (JobQueue.LeaseLost lost) {
            LOG.infof("export %s is another worker's now", task.jobId());
        } catch (ExportSteps.Cancelled cancelled) {
            steps.end(task, ExportJobState.CANCELLED, null);
        } catch (ExportRun.Stopped stopped) {
            release(task, Duration.ZERO);
        } catch (RuntimeException failure) {
            failed(task, failure);
        }
    }

    /** What the database could not give in time passes; what else goes wrong is not tried again. */
    private void failed(JobTask task, RuntimeException failure) {
        DomainException meant = meaning(failure);
        if (meant != null && meant.type() == ProblemType.UNAVAILABLE && task.attempts() < MOST_ATTEMPTS) {
            LOG.infof("export %s is tried again", task.jobId());
            release(task, PAUSE);
            return;
        }
        if (meant == null) {
            LOG.errorf(failure, "export %s failed", task.jobId());
        } else {
            LOG.warnf("export %s failed: %s", task.jobId(), failure.getMessage());
        }
        ProblemType type = meant == null ? ProblemType.INTERNAL : meant.type();
        fail(task, type, meant == null || meant.detailKey() == null ? type.name() + ".detail" : meant.detailKey());
    }

    private DomainException meaning(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException problem) {
                return problem;
            }
        }
        return problems.meaning(failure);
    }

    private void fail(JobTask task, ProblemType type, String key) {
        steps.end(task, ExportJobState.FAILED, new ExportJob.Problem(type.name(), key, List.of()));
    }

    private void release(JobTask task, Duration pause) {
        inTransaction(() -> {
            queue.release(task, pause);
            return null;
        });
    }

    private static <T> T inTransaction(Supplier<T> supplier) {
        return QuarkusTransaction.requiringNew().call(supplier::get);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
