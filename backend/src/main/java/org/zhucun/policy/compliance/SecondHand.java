package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * 协助评定: a second hand takes rules of a province from the first until none is left, over a connection of its own. It commits before the
 * first does, and what it could not do the first does again; so when the province counts as judged all its rules are. Nobody waits for a
 * second hand that is not free, and there are only as many as the machine has processors to spare: each holds a connection.
 */
@ApplicationScoped
class SecondHand {
    private static final Logger LOG = Logger.getLogger(SecondHand.class);
    static final int HANDS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final ExecutorService workers;
    private final ComplianceStore store;
    private final Semaphore free = new Semaphore(HANDS);

    SecondHand(ExecutorService workers, ComplianceStore store) {
        this.workers = workers;
        this.store = store;
    }

    /**
     * @param first judges in the caller's transaction
     * @param second judges in another, unless it leaves that to the first
     */
    void share(List<Evaluation> asked, Consumer<Evaluation> first, Predicate<Evaluation> second) {
        Help help = new Help(asked, second);
        call(help);
        List<Evaluation> undone;
        try {
            for (Evaluation next = help.open.poll(); next != null; next = help.open.poll()) {
                first.accept(next);
            }
        } finally {
            // the locks of the first are those of the second too
            undone = help.end();
        }
        undone.forEach(first);
    }

    private void call(Help help) {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            workers.execute(help);
        } catch (RejectedExecutionException none) {
            free.release();
            LOG.debug("nobody is free to help", none);
        }
    }

    private final class Help implements Runnable {
        private final Queue<Evaluation> open;
        private final Predicate<Evaluation> judges;
        /** Whether the second hand is at work, or never will be. */
        private final AtomicBoolean settled = new AtomicBoolean();

        private final CompletableFuture<List<Evaluation>> undone = new CompletableFuture<>();

        Help(List<Evaluation> asked, Predicate<Evaluation> judges) {
            open = new ConcurrentLinkedQueue<>(asked);
            this.judges = judges;
        }

        @Override
        public void run() {
            List<Evaluation> taken = new ArrayList<>();
            List<Evaluation> left = taken;
            try {
                if (!settled.get()) {
                    left = SystemOffice.working(() -> judged(taken));
                }
            } catch (RuntimeException failure) {
                LOG.warn("the second hand failed: the first does its share", failure);
            } finally {
                free.release();
                undone.complete(left);
            }
        }

        private List<Evaluation> judged(List<Evaluation> taken) {
            List<Evaluation> left = new ArrayList<>();
            if (!store.lockBeside() || !settled.compareAndSet(false, true)) {
                return left;
            }
            store.provinceWork();
            for (Evaluation next = open.poll(); next != null; next = open.poll()) {
                taken.add(next);
                if (!judges.test(next)) {
                    left.add(next);
                }
            }
            return left;
        }

        /** Gives out nothing more; what the second hand took and has not done. */
        List<Evaluation> end() {
            open.clear();
            return settled.compareAndSet(false, true) ? List.of() : undone.join();
        }
    }
}
