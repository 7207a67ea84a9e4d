package org.zhucun.supervision.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Texts;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 导出工人: works off an export when it is asked for, and what a stopped node left, each as the office that asked. */
@ApplicationScoped
class ExportWorker {
    private static final Logger LOG = Logger.getLogger(ExportWorker.class);
    private static final Office SYSTEM = new Office(null, null, "系统", Role.SYSTEM_ADMINISTRATOR, "/", "系统", Set.of());
    private static final int SECONDS = 120;
    private static final int ATTEMPTS = 5;

    private final ExportRepository exports;
    private final ExportRun run;
    private final ExecutorService workers;
    private final Clock clock;
    /** Those that this node failed at, and how often; a node that was restarted counts anew. */
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    ExportWorker(ExportRepository exports, ExportRun run, ExecutorService workers, Clock clock) {
        this.exports = exports;
        this.run = run;
        this.workers = workers;
        this.clock = clock;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportQueued event) {
        workers.execute(() -> work(event.id()));
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Caller.as(SYSTEM, () -> QuarkusTransaction.requiringNew().call(exports::queued))
                .forEach(this::work);
    }

    @Scheduled(every = "6h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Caller.as(SYSTEM, () -> QuarkusTransaction.requiringNew().call(exports::forget));
    }

    private void work(UUID id) {
        try {
            Optional<Office> office = Caller.as(
                    SYSTEM,
                    () -> QuarkusTransaction.requiringNew().call(() -> exports.office(id, LocalDate.now(clock))));
            if (office.isEmpty()) {
                fail(id, SYSTEM, Texts.get(Locale.SIMPLIFIED_CHINESE, "supervision.desk.office.gone"));
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
            fail(id, SYSTEM, Texts.get(Locale.SIMPLIFIED_CHINESE, "supervision.desk.tried"));
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
            fail(id, office, refused.sentence(Locale.SIMPLIFIED_CHINESE));
        }
    }

    private void fail(UUID id, Office office, String problem) {
        Caller.as(office, () -> {
            QuarkusTransaction.requiringNew().run(() -> run.fail(id, office, problem));
            return null;
        });
    }
}
