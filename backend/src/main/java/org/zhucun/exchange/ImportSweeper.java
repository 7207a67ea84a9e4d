package org.zhucun.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 到期清理: files and reports that nobody corrected within thirty days go; the job itself and its deeds stay. */
@ApplicationScoped
class ImportSweeper {
    private static final Duration KEPT = Duration.ofDays(30);

    private final FileRepository files;
    private final Clock clock;

    ImportSweeper(FileRepository files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Caller.as(Office.SYSTEM, () -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> files.deleteBefore(clock.instant().minus(KEPT)));
            return null;
        });
    }
}
