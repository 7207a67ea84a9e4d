package org.zhucun.supervision.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 导出工人: works off an export when it is asked for, and what a stopped node left, each as the office that asked. */
@ApplicationScoped
class ExportWorker {
    private static final Logger LOG = Logger.getLogger(ExportWorker.class);
    private static final int SECONDS = 120;
    private static final int ATTEMPTS = 5;

    private final ExportJobRepository exports;
    private final ExportRun run;
    /** Its own: one export at a time holds nobody else's thread, and its rows while it writes them. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "desk-export");
        thread.setDaemon(true);
        return thread;
    });

    private final Clock clock;
    /** Those that this node failed at, and how often; a node that was restarted counts anew. */
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    ExportWorker(ExportJobRepository exports, ExportRun run, Clock clock) {
        this.exports = exports;
        this.run = run;
        this.clock = clock;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportQueued event) {
        worker.execute(() -> work(event.id()));
    }

    /** What waits stays queued for the next start. */
    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Caller.as(Office.SYSTEM, () -> QuarkusTransaction.requiringNew().call(exports::queued))
                .forEach(this::work);
    }

    @Scheduled(every = "6h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Caller.as(Office.SYSTEM, () -> QuarkusTransaction.requiringNew().call(exports::forget));
    }

    /** By the sweep too, one at a time. */
    private synchronized void work(UUID id) {
        try {
            Optional<Office> office = Caller.as(
                    Office.SYSTEM,
                    () -> QuarkusTransaction.requiringNew().call(() -> exports.office(id, LocalDate.now(clock))));
            if (office.isEmpty()) {
                fail(id, Office.SYSTEM, Clause.of("supervision.desk.office.gone"));
                return;
            }
            as(office.get(), () -> run.run(id, office.get()), id);
            failures.remove(id);
        } catch (RuntimeException unreachable) {
            // it stays queued, and the next sweep tries again
            LOG.warnf("export %s waits: %s", id, unreachable.getMessage());
            giveUp(id);
        }
    }

    private void giveUp(UUID id) {
        if (failures.merge(id, 1, Integer::sum) < ATTEMPTS) {
            return;
        }
        try {
            fail(id, Office.SYSTEM, Clause.of("supervision.desk.tried"));
            failures.remove(id);
        } catch (RuntimeException unreachable) {
            LOG.warnf("export %s is given up later: %s", id, unreachable.getMessage());
        }
    }

    private void as(Office office, Runnable work, UUID id) {
        try {
            Caller.as(office, () -> {
                QuarkusTransaction.requiringNew().timeout(SECONDS).run(work);
                return null;
            });
        } catch (DomainException refused) {
            fail(id, office, refused.clause());
        }
    }

    private void fail(UUID id, Office office, Clause problem) {
        Caller.as(office, () -> {
            QuarkusTransaction.requiringNew().run(() -> run.fail(id, office, problem));
            return null;
        });
    }
}
