package org.zhucun.identity.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.zhucun.identity.Nobody;

/** 配额之门: lets a machine's request pass or not. People have none: their requests do not come here. */
@ApplicationScoped
public class Quotas {
    private static final String NOTE = "zhucun.quota";
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Function<UUID, Part> parts;
    private final LongSupplier ticks;
    private final Cache<UUID, Allowance> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(REMEMBERED)
            .build();

    @Inject
    Quotas(QuotaRepository parts) {
        this(parts::take, System::nanoTime);
    }

    /** A node of its own. */
    Quotas(Function<UUID, Part> parts, LongSupplier ticks) {
        this.parts = parts;
        this.ticks = ticks;
    }

    /** One request from what this node holds; null when the database must be asked. */
    public Standing atHand(UUID client) {
        Allowance allowance = known.getIfPresent(client);
        return allowance == null ? null : allowance.take(ticks.getAsLong());
    }

    /** The refusal of a client whose minute this node knows to be used up, null for any other. Takes nothing. */
    public Standing over(UUID client) {
        Allowance allowance = known.getIfPresent(client);
        return allowance == null ? null : allowance.over(ticks.getAsLong());
    }

    /** One request; asks the database where nothing is at hand, and blocks. */
    public Standing take(UUID client) {
        return known.get(client, unknown -> new Allowance())
                .take(ticks, () -> Nobody.commits(() -> parts.apply(client)));
    }

    /** Leaves a standing with the request, for its answer and for {@link QuotaFilter}. */
    public static void note(RoutingContext request, Standing standing) {
        request.put(NOTE, standing);
        standing.tell(request.response());
    }

    /** The standing left with a request, null for a person's. */
    static Standing noted(RoutingContext request) {
        return request.get(NOTE);
    }
}
