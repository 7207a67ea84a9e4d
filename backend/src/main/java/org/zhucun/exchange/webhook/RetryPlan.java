package org.zhucun.exchange.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** 重试间隔: growing from seconds to hours, over a day; a fifth of each by chance, so that not everything comes back at once. */
final class RetryPlan {
    /** So long an event is tried. */
    static final Duration DAY = Duration.ofHours(24);

    /** From so many refusals one after the other the address is taken to be down, and asked by one event at a time. */
    static final int DOWN = 5;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));
    private static final List<Duration> HOLDS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));
    private static final double CHANCE = 0.2;

    private RetryPlan() {}

    /** Whether an event that has just been refused is given up. */
    static boolean over(Instant first, Instant now) {
        return !now.isBefore(first.plus(DAY));
    }

    /** When an event is sent again. */
    static Instant next(int attempts, long asked, Instant now) {
        return later(now, PAUSES.get(Math.min(attempts, PAUSES.size()) - 1), asked);
    }

    /** Until when nothing is sent to an address, null when it goes on. */
    static Instant held(int refusals, long asked, Instant now) {
        if (refusals < DOWN) {
            return asked > 0 ? later(now, Duration.ZERO, asked) : null;
        }
        return later(now, HOLDS.get(Math.min(refusals - DOWN, HOLDS.size() - 1)), asked);
    }

    /** A receiver may ask for more, up to a day. */
    private static Instant later(Instant now, Duration planned, long asked) {
        Duration pause = planned.plusMillis((long)
                (planned.toMillis() * CHANCE * ThreadLocalRandom.current().nextDouble()));
        Duration wanted = Duration.ofSeconds(Math.min(asked, DAY.toSeconds()));
        return now.plus(pause.compareTo(wanted) > 0 ? pause : wanted);
    }
}
