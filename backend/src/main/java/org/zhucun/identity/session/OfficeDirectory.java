package org.zhucun.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.zhucun.identity.Nobody;
import org.zhucun.identity.OfficesChanged;
import org.zhucun.scope.Office;

/**
 * 任职目录: offices behind tokens, remembered for three seconds: so long may another node act on a revocation late. This node forgets at
 * once. After two seconds one request asks again while the others go on.
 */
@ApplicationScoped
class OfficeDirectory {
    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final long ASK_AGAIN = Duration.ofSeconds(2).toNanos();

    private final OfficeRepository offices;
    private final Cache<Claim, Known> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(REMEMBERED)
            .ticker(Ticker.systemTicker())
            .build();
    private final AtomicLong revocations = new AtomicLong();

    private record Known(Office office, long at, AtomicBoolean asking) {}

    OfficeDirectory(OfficeRepository offices) {
        this.offices = offices;
    }

    /** The office of a claim if it is remembered and need not be asked for again by this request. */
    Office remembered(Claim claim) {
        Known entry = known.getIfPresent(claim);
        if (entry == null) {
            return null;
        }
        boolean aged = System.nanoTime() - entry.at() > ASK_AGAIN;
        return aged && entry.asking().compareAndSet(false, true) ? null : entry.office();
    }

    /** Asks the database; blocks. */
    Optional<Office> find(Claim claim) {
        long before = revocations.get();
        long at = System.nanoTime();
        Optional<Office> found = Nobody.commits(() -> offices.find(claim));
        if (found.isEmpty()) {
            known.invalidate(claim);
        } else if (revocations.get() == before) {
            known.put(claim, new Known(found.get(), at, new AtomicBoolean()));
            if (revocations.get() != before) {
                known.invalidate(claim);
            }
        }
        return found;
    }

    /** Something was revoked, changed or ended: rare enough to forget everything. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) OfficesChanged change) {
        revocations.incrementAndGet();
        known.invalidateAll();
    }
}
