package org.zhucun.identity.assertion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.identity.Nobody;

/** 断言之门: checks what a client signed, and remembers what was accepted. */
@ApplicationScoped
public class Assertions {
    /** {@code client_assertion_type} of RFC 7523. */
    public static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final Duration LONGER_THAN_ANY = Duration.ofHours(24);

    private final AssertionRules rules;
    private final AssertionKeyRepository keys;
    private final SpentAssertionRepository spent;
    private final Clock clock;

    Assertions(AudienceSetting audience, AssertionKeyRepository keys, SpentAssertionRepository spent, Clock clock) {
        this.rules = new AssertionRules(audience, clock);
        this.keys = keys;
        this.spent = spent;
        this.clock = clock;
    }

    /** What a client proved; that it was accepted before is found by {@link #spend}. */
    public Assertion check(String text) throws InvalidAssertionException {
        return rules.check(
                text,
                (client, kid) -> Nobody.commits(() -> keys.find(client, kid).orElse(null)));
    }

    /** Who an assertion says it is from; nothing of it is proved. */
    public Optional<UUID> named(String text) {
        try {
            return Optional.of(rules.named(text));
        } catch (InvalidAssertionException unreadable) {
            return Optional.empty();
        }
    }

    /** Uses it up in the running transaction: with the token that it buys, or not at all. */
    public void spend(Assertion assertion) throws InvalidAssertionException {
        if (!spent.spend(assertion)) {
            throw new InvalidAssertionException("this jti was used before");
        }
    }

    /** Forgets what has expired, a day late: the clock of the node that sweeps may run ahead of the one that checks. Call it as {@link Nobody}. */
    public int sweep() {
        return spent.sweep(clock.instant().minus(LONGER_THAN_ANY));
    }
}
