package org.zhucun.audit;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.zhucun.kernel.Refusal;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 拒绝留痕: an office that tried what it may not is on the trail too. */
@ApplicationScoped
class RefusalRecorder {
    private static final Logger LOG = Logger.getLogger(RefusalRecorder.class);

    private final Trail trail;
    private final Caller caller;
    private final ExecutorService workers;

    RefusalRecorder(Trail trail, Caller caller, ExecutorService workers) {
        this.trail = trail;
        this.caller = caller;
        this.workers = workers;
    }

    void refused(@Observes Refusal refusal) {
        Office office = caller.office().orElse(null);
        if (office == null) {
            return;
        }
        if (BlockingOperationControl.isBlockingAllowed()) {
            record(office, refusal);
        } else {
            workers.execute(() -> record(office, refusal));
        }
    }

    private void record(Office office, Refusal refusal) {
        try {
            Subject subject = new Subject(null, refusal.what(), null, null);
            trail.refused(
                    office, Action.REQUEST_REFUSED, subject, refusal.type().name());
        } catch (RuntimeException failure) {
            // the refusal itself stands: nothing was done that the trail would have to prove
            LOG.errorf(failure, "refusal of %s not recorded", refusal.what());
        }
    }
}
