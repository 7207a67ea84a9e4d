package org.zhucun.supervision.evidence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 到期清理: pieces of files that did not arrive whole in time go. */
@ApplicationScoped
class UploadSweeper {
    private static final Logger LOG = Logger.getLogger(UploadSweeper.class);

    private final UploadService uploads;

    UploadSweeper(UploadService uploads) {
        this.uploads = uploads;
    }

    @Scheduled(every = "6h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Caller.as(Office.SYSTEM, uploads::expired).forEach(this::sweep);
    }

    /** Each by itself: one that cannot go does not keep the others. */
    private void sweep(UUID id) {
        try {
            Caller.as(Office.SYSTEM, () -> {
                uploads.sweep(id);
                return null;
            });
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the upload %s stays until the next time", id);
        }
    }
}
