package org.zhucun.audit.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

    /** A log that no longer holds what was signed before is not signed again: the next checkpoint would cover it up. */
    private void publish() {
        long size = log.size();
        Prover prover = new Prover(log);
        Optional<LogRepository.Published> newest = log.newest();
        if (newest.isPresent()) {
            Checkpoint last =
                    Checkpoint.parse(SignedNote.parse(newest.get().note()).text());
            if (last.size() > size
                    || !last.rootText().equals(new Checkpoint("", 0, prover.root(last.size())).rootText())) {
                throw new IllegalStateException("the log was changed: it does not agree with its checkpoint of size "
                        + last.size() + "; nothing is signed. See docs/log.md");
            }
        }
        if (size > newest.map(LogRepository.Published::size).orElse(0L)) {
            Checkpoint checkpoint = new Checkpoint(signer.origin(), size, prover.root(size));
            log.publish(size, signer.sign(checkpoint.text()).toString());
        }
    }

    private static <T> T asNobody(Callable<T> work) {
        return Caller.asNobody(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
