package org.zhucun.audit.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.zhucun.scope.Caller;
import org.zhucun.verifier.Checkpoint;
import org.zhucun.verifier.SignedNote;

/**
 * 日志维护: twice a minute appends what was committed and signs the root. Any number of nodes may run it: one of them finds the
 * sequencer's row free, the others do nothing.
 */
@ApplicationScoped
class LogKeeper {
    /** Deeds a transaction; a fraction of a second. */
    private static final int STEP = 1_000;

    private final LogRepository log;
    private final LogSigner signer;

    LogKeeper(LogRepository log, LogSigner signer) {
        this.log = log;
        this.signer = signer;
    }

    @Scheduled(
            identity = "log",
            every = "30s",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        LogRepository.Step step;
        do {
            step = asNobody(() -> log.sequence(STEP));
        } while (step.more());
        asNobody(() -> {
            publish();
            return null;
        });
    }

    private void publish() {
        long size = log.size();
        Prover prover = new Prover(log);
        long signed =
                log.newest().map(newest -> continued(newest, size, prover)).orElse(0L);
        if (size > signed) {
            Checkpoint checkpoint = new Checkpoint(signer.origin(), size, prover.root(size));
            log.publish(size, signer.sign(checkpoint.text()).toString());
        }
    }

    /**
     * The size that was signed last. A log that no longer holds it is not signed again, because the next checkpoint would cover that
     * up; nor one that another key signs, because its keepers would take it for a second log.
     */
    private long continued(LogRepository.Published newest, long size, Prover prover) {
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
        return last.size();
    }

    private static <T> T asNobody(Callable<T> work) {
        return Caller.asNobody(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
