package org.zhucun.exchange.offline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 制包轮次: on every node every few seconds what is asked for is made; and files that have arrived go after a while. */
@ApplicationScoped
class BundleRounds {
    private static final Logger LOG = Logger.getLogger(BundleRounds.class);
    private final BundleMaker maker;
    private final BundleRepository bundles;
    private final Clock clock;
    private final Duration kept;

    BundleRounds(
            BundleMaker maker,
            BundleRepository bundles,
            Clock clock,
            @ConfigProperty(name = "zhucun.bundle.kept", defaultValue = "P30D") Duration kept) {
        this.maker = maker;
        this.bundles = bundles;
        this.clock = clock;
        this.kept = kept;
    }

    /** Does something as the system, in a transaction of its own. */
    static <T> T asSystem(Supplier<T> work) {
        return Caller.as(Office.SYSTEM, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    @Scheduled(
            identity = "bundles",
            every = "3s",
            delayed = "25s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyThreeSeconds() {
        try {
            round();
        } catch (RuntimeException unreachable) {
            LOG.warnf("bundles wait for the database: %s", unreachable.getMessage());
        }
    }

    /** Makes what is asked for, one after the other. */
    void round() {
        while (maker.makeOne()) {
            continue;
        }
    }

    @Scheduled(
            identity = "bundle-sweep",
            every = "1h",
            delayed = "9m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        asSystem(() -> bundles.sweep(now.minus(kept), now));
    }
}
