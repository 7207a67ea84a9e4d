package org.zhucun.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.zhucun.exchange.job.JobQueue;
import org.zhucun.exchange.job.JobTask;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 导入工人: one thread per node that works off import jobs, each as the office that asked. One is enough: the database is the bottleneck,
 * and the offices at their rosters must not notice.
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int LOOK_SECONDS = 5;
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final long STOP_MILLIS = 15_000;
    private static final Set<ProblemType> PASSING = Set.of(
            ProblemType.UNAVAILABLE,
            ProblemType.CONFLICT,
            ProblemType.CADRE_ALREADY_REGISTERED,
            ProblemType.POSTING_OVERLAP);

    private final TaskRepository tasks;
    private final ImportSteps steps;
    private final Kinds kinds;
    private final DatabaseProblems problems;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    ImportWorker(TaskRepository tasks, ImportSteps steps, Kinds kinds, DatabaseProblems problems) {
        this.tasks = tasks;
        this.steps = steps;
        this.kinds = kinds;
        this.problems = problems;
    }

    void started(@Observes StartupEvent event) {
        begin();
    }

    void stopped(@Observes ShutdownEvent event) {
        stop();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued event) {
        work.release();
    }

    synchronized void begin() {
        stopping = false;
        thread = new Thread(this::loop, "imports");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops after the running batch; the job is left where it is. */
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
                Optional<JobTask> task = Caller.asNobody(() -> inTransaction(tasks::take));
                if (task.isPresent()) {
                    work(task.get());
                } else if (work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException unreachable) {
                LOG.warnf("imports wait for the database: %s", unreachable.getMessage());
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
                fail(task, ProblemType.FORBIDDEN, "exchange.office.gone");
            } else if (task.attempts() > MOST_ATTEMPTS) {
                fail(task, ProblemType.INTERNAL, "exchange.attempts");
            } else {
                new ImportRun(steps, kinds, task, () -> stopping).run();
            }
        } catch (JobQueue.LeaseLost lost) {
            LOG.infof("import %s is another worker's now", task.jobId());
        } catch (ImportSteps.Cancelled cancelled) {
            steps.end(task, ImportState.CANCELLED, null);
        } catch (ImportRun.Stopped stopped) {
            release(task, Duration.ZERO);
        } catch (IOException | RuntimeException failure) {
            failed(task, failure);
        }
    }

    private void failed(JobTask task, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                fail(task, ProblemType.INVALID_INPUT, refused.key(), refused.arguments());
                return;
            }
        }
        DomainException meant = meaning(failure);
        if (meant != null && PASSING.contains(meant.type()) && task.attempts() < MOST_ATTEMPTS) {
            LOG.infof("import %s is tried again: %s", task.jobId(), meant.type());
            release(task, PAUSE);
            return;
        }
        if (meant == null) {
            LOG.errorf(failure, "import %s failed", task.jobId());
        } else {
            LOG.warnf("import %s failed: %s", task.jobId(), failure.getMessage());
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

    private void fail(JobTask task, ProblemType type, String key, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        steps.end(task, ImportState.FAILED, new ImportJob.Problem(type.name(), key, texts));
    }

    private void release(JobTask task, Duration pause) {
        inTransaction(() -> {
            tasks.release(task, pause);
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
