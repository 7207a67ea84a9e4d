package org.zhucun.exchange.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * 投递: sends what is due. An event is taken in one transaction, sent in none, and settled in another: a node that dies in between leaves
 * it to whoever comes first when the lease is over, so it may be delivered twice and is never lost.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int THREADS = 16;
    /** Of one subscription at once: different subjects. */
    private static final int SIDE_BY_SIDE = 4;
    /** So long events are taken; then it is looked what was committed meanwhile. */
    private static final long TURN = TimeUnit.SECONDS.toNanos(10);

    private final ParcelRepository parcels;
    private final Settlement settlement;
    private final Signatures signatures;
    private final Courier courier;
    private final ObjectMapper json;
    private final Clock clock;
    private final String source;
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    Dispatcher(
            ParcelRepository parcels,
            Settlement settlement,
            Signatures signatures,
            Courier courier,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "zhucun.public-url") Optional<String> source) {
        this.parcels = parcels;
        this.settlement = settlement;
        this.signatures = signatures;
        this.courier = courier;
        this.json = json;
        this.clock = clock;
        this.source = source.filter(given -> !given.isBlank())
                .map(given -> given.strip().replaceFirst("/+$", ""))
                .orElse("urn:zhucun");
    }

    void stopped(@Observes ShutdownEvent event) {
        stopping = true;
        pool.shutdown();
    }

    /** Sends until nothing is due any more or the turn is over; what was begun is waited for. */
    int send() throws InterruptedException {
        CompletionService<UUID> sending = new ExecutorCompletionService<>(pool);
        Map<UUID, Integer> under = new HashMap<>();
        long began = System.nanoTime();
        int sent = 0;
        while (true) {
            boolean turn = !stopping && System.nanoTime() - began < TURN;
            int begun = turn ? begin(sending, under) : 0;
            sent += begun;
            if (under.isEmpty()) {
                return sent;
            }
            if (begun == 0) {
                ended(sending, under);
            }
        }
    }

    private static void ended(CompletionService<UUID> sending, Map<UUID, Integer> under) throws InterruptedException {
        try {
            under.computeIfPresent(sending.take().get(), (webhook, many) -> many == 1 ? null : many - 1);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int begin(CompletionService<UUID> sending, Map<UUID, Integer> under) {
        int begun = 0;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (ParcelRepository.Due due : SystemStops.asSystem(() -> parcels.due(now))) {
            UUID webhook = due.to().webhook();
            int room = THREADS
                    - under.values().stream().mapToInt(Integer::intValue).sum();
            int free = Math.min(room, (due.down() ? 1 : SIDE_BY_SIDE) - under.getOrDefault(webhook, 0));
            List<Parcel> taken = free <= 0 ? List.of() : SystemStops.asSystem(() -> parcels.take(webhook, free, now));
            for (Parcel parcel : taken) {
                under.merge(webhook, 1, Integer::sum);
                sending.submit(() -> attempt(due.to(), parcel, now), webhook);
            }
            begun += taken.size();
        }
        return begun;
    }

    /** An attempt whose end cannot be noted is made again when its lease is over. */
    private void attempt(Destination to, Parcel parcel, Instant taken) {
        try {
            Answer answer = post(to, parcel.id(), CloudEvent.of(parcel, source), parcel.attempts());
            settlement.settle(to.webhook(), parcel, answer, taken);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "event %s of webhook %s is sent again", parcel.id(), to.webhook());
        }
    }

    /** Sends a word that nobody waits for. */
    Answer ping(Destination to, UUID message) {
        return post(to, message, CloudEvent.ping(message, to.webhook(), source, clock.instant()), 0);
    }

    private Answer post(Destination to, UUID message, CloudEvent event, int attempt) {
        try {
            String body = json.writeValueAsString(event);
            return courier.send(to.url(), signatures.headers(to, message, body), body, attempt);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
