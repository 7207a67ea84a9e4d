package org.zhucun.identity.quota;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** 一份配额: what one node may let through in one minute without asking again. Its end is ticked off, not read from the node's clock. */
final class Lease {
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final long ends;
    private final int limit;
    private final int untaken;
    private final AtomicInteger left;

    /** A part that came at this tick (of {@link System#nanoTime}). */
    Lease(Part part, long tick) {
        this.ends = tick + part.lasts().toNanos();
        this.limit = part.limit();
        this.untaken = Math.max(0, limit - part.taken());
        this.left = new AtomicInteger(part.granted());
    }

    boolean over(long tick) {
        return ends - tick <= 0;
    }

    boolean takeOne() {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    /** Nothing is left for any node. */
    boolean last() {
        return untaken == 0;
    }

    boolean empty() {
        return last() && left.get() == 0;
    }

    Standing standing(long tick, boolean refused) {
        int seconds =
                (int) Math.max(1, Duration.ofNanos(ends - tick).plusMillis(999).toSeconds());
        return new Standing(limit, left.get() + untaken, seconds, refused);
    }
}
