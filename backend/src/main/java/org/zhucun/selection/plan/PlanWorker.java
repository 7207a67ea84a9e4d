package org.zhucun.selection.plan;

import ai.timefold.solver.core.api.solver.Solver;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 方案工人: one thread per node that works off plans; one at a time, because each takes a whole processor. */
@ApplicationScoped
class PlanWorker {
    private static final Logger LOG = Logger.getLogger(PlanWorker.class);
    private static final int LOOK_SECONDS = 5;
    private static final int MOST_ATTEMPTS = 3;
    private static final long STOP_MILLIS = 5_000;
    private static final int HUNDRED = 100;

    private final PlanSteps steps;
    private final ObjectMapper json;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    PlanWorker(PlanSteps steps, ObjectMapper json) {
        this.steps = steps;
        this.json = json;
    }

    void started(@Observes StartupEvent event) {
        thread = new Thread(this::loop, "selection-plans");
        thread.setDaemon(true);
        thread.start();
    }

    /** What is being thought about is left for whoever comes next: its lease ends. */
    void stopped(@Observes ShutdownEvent event) {
        stopping = true;
        work.release();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanQueued event) {
        work.release();
    }

    private void loop() {
        while (!stopping) {
            try {
                Optional<PlanTask> task = Caller.as(Office.SYSTEM, steps::take);
                if (task.isPresent()) {
                    Caller.as(Office.SYSTEM, () -> {
                        work(task.get());
                        return null;
                    });
                } else if (work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException unreachable) {
                LOG.warnf("plans wait: %s", unreachable.getMessage());
                pause();
            }
        }
    }

    private void work(PlanTask task) {
        try {
            if (task.attempts() > MOST_ATTEMPTS) {
                steps.failed(task, "attempts");
                return;
            }
            PlanProblem problem = json.readValue(task.problem(), PlanProblem.class);
            PlanSolver.Solved result = think(task, problem);
            if (!stopping) {
                steps.solved(task, problem, result);
            }
        } catch (JsonProcessingException | CompletionException failure) {
            LOG.errorf(failure, "plan %s failed", task.planId());
            steps.failed(task, "internal");
        }
    }

    /** Thinks in a thread of its own while this one reports how far it is and hears whether to stop. */
    private PlanSolver.Solved think(PlanTask task, PlanProblem problem) {
        Solver<PlanBoard> solver = PlanSolver.solver(problem);
        long began = System.nanoTime();
        String[] best = new String[1];
        solver.addEventListener(event -> best[0] = event.getNewBestScore().toString());
        CompletableFuture<PlanSolver.Solved> thinking =
                CompletableFuture.supplyAsync(() -> PlanSolver.solve(problem, solver), command -> {
                    Thread thinker = new Thread(command, "selection-plan");
                    thinker.setDaemon(true);
                    thinker.start();
                });
        while (true) {
            try {
                return thinking.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                int progress = (int) Math.min(HUNDRED - 1, HUNDRED * seconds / problem.seconds());
                if (stopping || steps.hold(task, progress, best[0])) {
                    solver.terminateEarly();
                }
            } catch (InterruptedException interrupted) {
                solver.terminateEarly();
                Thread.currentThread().interrupt();
                return thinking.join();
            } catch (java.util.concurrent.ExecutionException failed) {
                throw new CompletionException(failed.getCause());
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(LOOK_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
