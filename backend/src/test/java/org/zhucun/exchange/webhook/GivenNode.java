package org.zhucun.exchange.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.audit.Trail;
import org.zhucun.audit.log.CommittedDeeds;
import org.zhucun.audit.log.GivenLog;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.exchange.feed.FeedWatch;
import org.zhucun.identity.session.ClientOffices;

/** 某节点: an application that sends, with a clock of its own. */
final class GivenNode {
    private final Announcer announcer;
    private final Dispatcher dispatcher;
    private final WebhookRounds rounds;

    GivenNode(Clock clock) {
        this(clock, settlement(clock));
    }

    /** One that dies after it has sent: nothing is settled. */
    static GivenNode dying(Clock clock) {
        return new GivenNode(clock, new Settlement(null, null, null, null, clock) {
            @Override
            void settle(UUID webhook, Parcel parcel, Answer answer, Instant taken) {
                // gone
            }
        });
    }

    private GivenNode(Clock clock, Settlement settlement) {
        SystemStops stops = stops(clock);
        announcer = new Announcer(
                of(CommittedDeeds.class),
                of(ClientOffices.class),
                of(WebhookRepository.class),
                of(PositionRepository.class),
                of(QueueRepository.class),
                of(FeedWatch.class),
                stops,
                clock);
        dispatcher = new Dispatcher(
                of(ParcelRepository.class),
                settlement,
                new Signatures(of(PersonalCipher.class), clock),
                of(Courier.class),
                of(ObjectMapper.class),
                clock,
                Optional.of("https://zhucun.test/"));
        rounds = new WebhookRounds(announcer, dispatcher, of(QueueRepository.class), clock, Duration.ofDays(7));
    }

    private static SystemStops stops(Clock clock) {
        return new SystemStops(of(WebhookRepository.class), of(Trail.class), clock);
    }

    private static Settlement settlement(Clock clock) {
        return new Settlement(
                of(PositionRepository.class),
                of(ParcelRepository.class),
                of(QueueRepository.class),
                stops(clock),
                clock);
    }

    private static <T> T of(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** Everything committed is announced. */
    void announce() {
        GivenLog.sequenced();
        announcer.announce();
    }

    /** What is due is sent. */
    int send() throws InterruptedException {
        return dispatcher.send();
    }

    int round() throws InterruptedException {
        announce();
        return send();
    }

    void sweep() {
        rounds.sweep();
    }
}
