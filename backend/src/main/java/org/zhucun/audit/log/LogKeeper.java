package org.zhucun.audit.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.zhucun.scope.Caller;
import org.zhucun.verifier.Checkpoint;
import org.zhucun.verifier.SignedNote;

/**
 * 日志维护: twice a minute appends what was committed and signs the root. Any number of nodes may run it: one of them finds the
 * sequencer's row free, the others do nothing.
 */
@ApplicationScoped
class LogKeeper {
    private final LogRepository log;
    private final CommittedDeeds deeds;
    private final LogSigner signer;
    private final Clock clock;
    /** When everything was last in the log and signed. */
    private final AtomicLong kept;

    LogKeeper(LogRepository log, CommittedDeeds deeds, LogSigner signer, MeterRegistry meters, Clock clock) {
        this.log = log;
        this.deeds = deeds;
        this.signer = signer;
        this.clock = clock;
        kept = new AtomicLong(clock.millis());
        meters.gauge("zhucun.log.unkept.seconds", kept, last -> (clock.millis() - last.get()) / 1_000.0);
    }

    @Scheduled(
            identity = "log",
            every = "30s",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        LogRepository.Step last = deeds.step();
        while (last.more()) {
            last = deeds.step();
        }
        // read before the database is: another node or thread may sign in between
        Optional<Checkpoint> seen = signer.lastSeen();
        // kept after the commit: a checkpoint that was rolled back nobody has read
        asNobody(() -> publish(seen)).ifPresent(signer::seen);
        // while somebody else is at it nothing is known of how far he comes
        if (last.size() != null) {
            kept.set(clock.millis());
        }
    }

    /** The newest checkpoint, signed now when something is new. */
    private Optional<Checkpoint> publish(Optional<Checkpoint> seen) {
        // in this order: another node may publish in between, and the log is never smaller than what was published
        // before
        Optional<LogRepository.Published> newest = log.newest();
        long size = log.size();
        Prover prover = new Prover(log);
        Optional<Checkpoint> last = newest.map(one -> continued(one, size, prover));
        long signed = last.map(Checkpoint::size).orElse(0L);
        seen.ifPresent(one -> remembered(one, signed, prover));
        if (size <= signed) {
            return last;
        }
        Checkpoint checkpoint = new Checkpoint(signer.origin(), size, prover.root(size));
        log.publish(size, signer.sign(checkpoint.text()).toString());
        return Optional.of(checkpoint);
    }

    /**
     * The newest checkpoint that this node has seen it remembers outside of the database: whoever owns that could take the newest away
     * and have another end signed.
     */
    private void remembered(Checkpoint seen, long signed, Prover prover) {
        boolean held = seen.size() <= signed && Arrays.equals(seen.root(), prover.root(seen.size()));
        if (seen.origin().equals(signer.origin()) && !held) {
            throw new IllegalStateException("the log was changed: this node has seen a checkpoint of size "
                    + seen.size() + " that the database does not hold any more; nothing is signed. Was a backup"
                    + " restored? See docs/log.md");
        }
    }

    /**
     * What was signed last. A log that no longer holds it is not signed again, because the next checkpoint would cover that
     * up; nor one that another key signs, because its keepers would take it for a second log.
     */
    private Checkpoint continued(LogRepository.Published newest, long size, Prover prover) {
        SignedNote note = SignedNote.parse(newest.note());
        if (!note.signedBy(signer.keys())) {
            throw new IllegalStateException(
                    "the log was last signed with another key: give every node the same log-*.key and"
                            + " log-*.pub, earlier ones included. See docs/log.md");
        }
        Checkpoint last = Checkpoint.parse(note.text());
        boolean held = last.size() == newest.size()
                && last.size() <= size
                && Arrays.equals(last.root(), prover.root(last.size()));
        if (!held) {
            throw new IllegalStateException("the log was changed: it does not agree with its checkpoint of size "
                    + last.size() + "; nothing is signed. See docs/log.md");
        }
        return last;
    }

    private static <T> T asNobody(Callable<T> work) {
        return Caller.asNobody(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
