package org.zhucun.exchange.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.zhucun.audit.log.CommittedDeeds;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.exchange.feed.FeedWatch;
import org.zhucun.exchange.feed.FeedWatch.Asked;
import org.zhucun.exchange.feed.FeedWatch.Place;
import org.zhucun.exchange.feed.FeedWatch.Stretch;
import org.zhucun.identity.session.ClientOffices;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 公告员: walks the log for every subscription as the office of its client, and queues what that office may know. Events and position are
 * written in one transaction, so nothing is left out and nothing queued twice.
 */
@ApplicationScoped
class Announcer {
    /** So many wait for one address at most; what comes afterwards waits in the log. */
    static final int MOST_WAITING = 10_000;

    private static final Logger LOG = Logger.getLogger(Announcer.class);
    private static final int CHANGES = 200;

    private final CommittedDeeds committed;
    private final ClientOffices offices;
    private final WebhookRepository webhooks;
    private final PositionRepository positions;
    private final QueueRepository queue;
    private final FeedWatch feed;
    private final SystemStops stops;
    private final Clock clock;

    Announcer(
            CommittedDeeds committed,
            ClientOffices offices,
            WebhookRepository webhooks,
            PositionRepository positions,
            QueueRepository queue,
            FeedWatch feed,
            SystemStops stops,
            Clock clock) {
        this.committed = committed;
        this.offices = offices;
        this.webhooks = webhooks;
        this.positions = positions;
        this.queue = queue;
        this.feed = feed;
        this.stops = stops;
        this.clock = clock;
    }

    private record Told(UUID id, UUID client, Set<FeedType> types) {}

    /** Queues what was committed up to now for everybody who is told. */
    void announce() {
        List<Told> told = SystemStops.asSystem(() -> webhooks.active().stream()
                .map(one -> new Told(one.id(), one.clientId(), one.types()))
                .toList());
        if (!told.isEmpty()) {
            committed.orderSoon();
        }
        for (Told one : told) {
            try {
                tell(one);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "webhook %s is told later", one.id());
            }
        }
    }

    private void tell(Told one) {
        Optional<Office> office = offices.find(one.client());
        if (office.isEmpty()) {
            stop(() -> stops.end(one.id(), WebhookCause.CLIENT_ENDED));
            return;
        }
        Asked asked = new Asked(office.get(), one.types(), CHANGES);
        if (!office.get().may("feed:read") || asked.readable().isEmpty()) {
            stop(() -> stops.pause(one.id(), WebhookCause.CLIENT_MAY_NOT));
            return;
        }
        Step step;
        do {
            step = step(one, asked);
        } while (step == Step.MORE);
        if (step == Step.RESTORED) {
            stop(() -> stops.pause(one.id(), WebhookCause.LOG_RESTORED));
        }
    }

    private enum Step {
        MORE,
        DONE,
        RESTORED
    }

    private Step step(Told one, Asked asked) {
        return Caller.as(asked.office(), () -> QuarkusTransaction.requiringNew().call(() -> queue(one, asked)));
    }

    private Step queue(Told one, Asked asked) {
        Place place = positions.of(one.id());
        if (queue.full(one.id(), MOST_WAITING)) {
            return Step.DONE;
        }
        if (!feed.holds(place)) {
            return Step.RESTORED;
        }
        Stretch stretch = feed.after(place, asked);
        // looked through before it is held: what is settled meanwhile does not wait for it
        if (stretch.next().equals(place) || !positions.take(one.id(), place)) {
            return Step.DONE;
        }
        queue.add(one.id(), asked.office().path(), stretch.announced(), clock.instant());
        positions.move(one.id(), stretch.next());
        return stretch.more() ? Step.MORE : Step.DONE;
    }

    private static void stop(Runnable work) {
        SystemStops.asSystem(() -> {
            work.run();
            return null;
        });
    }
}
