package org.zhucun.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 事务席位: how many transactions may be under way that another one can begin inside of. A deed about a look, or a key that is claimed, is written by a
 * second transaction while the first still holds its connection; if as many requests as there are connections came to that point together, each would wait
 * for a connection that only another of them could give back. So a quarter of the pool is kept for the inner ones. Whoever waits is served in
 * the order in which he came, and is told after the time that a connection may be waited for.
 */
@ApplicationScoped
class TransactionPlaces {
    private static final int RETRY_SECONDS = 5;

    private final Semaphore free;
    private final Duration patience;
    private final ThreadLocal<Held> held = ThreadLocal.withInitial(Held::new);

    TransactionPlaces(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout") Duration patience) {
        this.free = new Semaphore(Math.max(1, connections - Math.max(1, connections / 4)), true);
        this.patience = patience;
    }

    /**
     * For a transaction that begins on this thread.
     *
     * @throws DomainException 503 where none became free in time; nothing has begun
     */
    void take() {
        Held mine = held.get();
        mine.depth++;
        if (mine.depth == 1) {
            mine.place = waited();
            if (!mine.place) {
                throw DomainException.of(ProblemType.UNAVAILABLE).retryAfter(RETRY_SECONDS);
            }
        }
    }

    /** For a transaction of this thread that has ended, however it ended. */
    void giveBack() {
        Held mine = held.get();
        mine.depth--;
        if (mine.depth <= 0) {
            held.remove();
            if (mine.place) {
                free.release();
            }
        }
    }

    private boolean waited() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a thread has under way. */
    private static final class Held {
        private int depth;
        private boolean place;
    }
}
