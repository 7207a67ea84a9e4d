package org.zhucun.audit.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.scope.Caller;

/**
 * 已提交的行为: brings what was committed into the log's order. The log does so twice a minute by itself; who follows the log asks for it when he
 * has read all there is.
 */
@ApplicationScoped
public class CommittedDeeds {
    private static final Logger LOG = Logger.getLogger(CommittedDeeds.class);

    /** Deeds a transaction; a fraction of a second. */
    private static final int STEP = 1_000;

    /** Deeds that a reader has taken up while he waits; where more wait, the log's own steps take them. */
    private static final int READERS_STEP = 500;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final LogRepository log;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);

    CommittedDeeds(LogRepository log) {
        this.log = log;
    }

    /**
     * What was committed before is in the order, unless much waits or an older transaction is still open. On each node at most twice a second,
     * however many ask: the last one waits for nobody. What cannot be taken up now is left to the log's own steps, which tell their
     * operators. Call it outside of a transaction, which would hold a second connection.
     */
    public void orderSoon() {
        long now = System.nanoTime();
        long before = last.get();
        if (now - before >= PAUSE && last.compareAndSet(before, now)) {
            try {
                committed(() -> log.sequenceSoon(READERS_STEP));
            } catch (RuntimeException later) {
                LOG.debug("left to the log's own steps", later);
            }
        }
    }

    /** A step; deeds with very many changed rows are taken by fewer, down to one. */
    LogRepository.Step step() {
        int atMost = STEP;
        while (true) {
            int deeds = atMost;
            try {
                return committed(() -> log.sequence(deeds));
            } catch (DatabaseFailure failure) {
                if (atMost == 1 || !LogRepository.tooHeavy(failure)) {
                    throw failure;
                }
                atMost /= 2;
            }
        }
    }

    private static LogRepository.Step committed(Callable<LogRepository.Step> step) {
        return Caller.asNobody(() -> QuarkusTransaction.requiringNew().call(step));
    }
}
