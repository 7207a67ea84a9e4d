package org.zhucun.exchange.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 作业工人: one thread per node that works off the jobs of one queue, one at a time, each as the office that asked. What a job is, and how it ends, says who extends it. */
public abstract class JobWorker {
    private static final int LOOK_SECONDS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final long STOP_MILLIS = 15_000;

    private final Logger log = Logger.getLogger(getClass());
    private final JobQueue queue;
    private final DatabaseProblems problems;
    private final Terms terms;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    protected JobWorker(JobQueue queue, DatabaseProblems problems, Terms terms) {
        this.queue = queue;
        this.problems = problems;
        this.terms = terms;
    }

    /**
     * 规矩
     *
     * @param job what one is called in the log, e.g. {@code import}
     * @param attempts how often a job is tried
     * @param passing what passes by itself, so that another try is worth it
     * @param said what is said of a job that is not begun
     */
    public record Terms(String job, int attempts, Set<ProblemType> passing, Said said) {}

    /**
     * 说法: keys of sentences.
     *
     * @param gone the office that asked holds no longer, or may not any more
     * @param tired it was tried too often
     */
    public record Said(String gone, String tired) {}

    /**
     * Works a job off from where it is, as its office, and ends it. Asks now and then whether the node is {@link #stopping}.
     *
     * @throws JobStopped when the node stops; the job is left where it is
     * @throws JobCancelled when somebody asked it to stop
     */
    protected abstract void run(JobTask task) throws IOException;

    /** Ends a job that somebody asked to stop. */
    protected abstract void cancelled(JobTask task);

    /** Ends a job that went wrong. */
    protected abstract void failed(JobTask task, JobProblem problem);

    /** What is said of a failure that is no problem of the house; empty where there is nothing of that kind. */
    protected Optional<JobProblem> known(Exception failure) {
        return Optional.empty();
    }

    /** Begins to look for jobs. */
    public synchronized void begin() {
        stopping = false;
        thread = new Thread(this::loop, terms.job() + 's');
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops at the next place where the running job asks; whoever takes it up, here or elsewhere, goes on from there. */
    public synchronized void stop() {
        stopping = true;
        work.release();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** There is a job: looks at once. */
    protected void look() {
        work.release();
    }

    protected boolean stopping() {
        return stopping;
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
                log.warnf("%ss wait for the database: %s", terms.job(), unreachable.getMessage());
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
                failed(task, JobProblem.of(ProblemType.FORBIDDEN, terms.said().gone()));
            } else if (task.attempts() > terms.attempts()) {
                failed(task, JobProblem.of(ProblemType.INTERNAL, terms.said().tired()));
            } else {
                run(task);
            }
        } catch (JobQueue.LeaseLost lost) {
            log.infof("%s %s is another worker's now", terms.job(), task.jobId());
        } catch (JobCancelled cancelled) {
            cancelled(task);
        } catch (JobStopped stopped) {
            release(task, Duration.ZERO);
        } catch (IOException | RuntimeException failure) {
            wentWrong(task, failure);
        }
    }

    /** What passes is tried again; what else goes wrong is not. */
    private void wentWrong(JobTask task, Exception failure) {
        Optional<JobProblem> known = known(failure);
        if (known.isPresent()) {
            failed(task, known.get());
            return;
        }
        DomainException meant = meaning(failure);
        if (meant != null && terms.passing().contains(meant.type()) && task.attempts() < terms.attempts()) {
            log.infof("%s %s is tried again: %s", terms.job(), task.jobId(), meant.type());
            release(task, PAUSE);
            return;
        }
        if (meant == null) {
            log.errorf(failure, "%s %s failed", terms.job(), task.jobId());
        } else {
            log.warnf("%s %s failed: %s", terms.job(), task.jobId(), failure.getMessage());
        }
        ProblemType type = meant == null ? ProblemType.INTERNAL : meant.type();
        boolean general = meant == null || meant.detailKey() == null;
        failed(task, JobProblem.of(type, general ? type.name() + ".detail" : meant.detailKey()));
    }

    private DomainException meaning(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException problem) {
                return problem;
            }
        }
        return problems.meaning(failure);
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

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
