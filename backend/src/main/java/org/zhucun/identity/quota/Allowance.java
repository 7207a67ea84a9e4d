package org.zhucun.identity.quota;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 一个客户端在本节点的配额: counts down in memory; of many requests that find it empty one asks for the next part. */
final class Allowance {
    private static final int PATIENCE_SECONDS = 3;

    private final ReentrantLock asking = new ReentrantLock();
    private volatile Lease lease;

    /** Takes one from what is at hand; null when more must be asked for. */
    Standing take(long tick) {
        Lease current = lease;
        if (current == null || current.over(tick)) {
            return null;
        }
        if (current.takeOne()) {
            return current.standing(tick, false);
        }
        return current.last() ? current.standing(tick, true) : null;
    }

    /** The refusal that the next request would get, without asking; null where it may pass. */
    Standing over(long tick) {
        Lease current = lease;
        return current == null || current.over(tick) || !current.empty() ? null : current.standing(tick, true);
    }

    /** Takes one, asking for the next part where nothing is at hand. */
    Standing take(LongSupplier ticks, Supplier<Part> next) {
        alone();
        try {
            Standing standing = take(ticks.getAsLong());
            while (standing == null) {
                Part part = next.get();
                lease = new Lease(part, ticks.getAsLong());
                standing = take(ticks.getAsLong());
            }
            return standing;
        } finally {
            asking.unlock();
        }
    }

    private void alone() {
        try {
            if (!asking.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw DomainException.of(ProblemType.UNAVAILABLE).retryAfter(PATIENCE_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw DomainException.of(ProblemType.UNAVAILABLE).retryAfter(PATIENCE_SECONDS);
        }
    }
}
