package org.zhucun.exchange.webhook;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** 推送轮次: on every node, every three seconds: what was committed is queued, what is due is sent; and what is long over goes. */
@ApplicationScoped
class WebhookRounds {
    private static final Logger LOG = Logger.getLogger(WebhookRounds.class);
    private static final Duration DEAD_KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 5_000;

    private final Announcer announcer;
    private final Dispatcher dispatcher;
    private final QueueRepository queue;
    private final Clock clock;
    private final Duration kept;

    WebhookRounds(
            Announcer announcer,
            Dispatcher dispatcher,
            QueueRepository queue,
            Clock clock,
            @ConfigProperty(name = "zhucun.webhook.kept", defaultValue = "P7D") Duration kept) {
        this.announcer = announcer;
        this.dispatcher = dispatcher;
        this.queue = queue;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(
            identity = "webhooks",
            every = "3s",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyThreeSeconds() {
        try {
            round();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreachable) {
            LOG.warnf("webhooks wait for the database: %s", unreachable.getMessage());
        }
    }

    /** @return how many attempts were made */
    int round() throws InterruptedException {
        announcer.announce();
        return dispatcher.send();
    }

    @Scheduled(
            identity = "webhook-sweep",
            every = "1h",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        int swept;
        do {
            swept = SystemStops.asSystem(() -> queue.sweep(now.minus(kept), now.minus(DEAD_KEPT), AT_ONCE));
        } while (swept >= AT_ONCE);
    }
}
