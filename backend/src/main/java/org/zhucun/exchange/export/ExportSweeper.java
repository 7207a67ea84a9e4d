package org.zhucun.exchange.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 到期清理: a file that may not be loaded any more is deleted within two hours, so that a download that began in time ends; the job and its manifest stay. */
@ApplicationScoped
class ExportSweeper {
    private static final Duration DOWNLOAD = Duration.ofHours(1);

    private final ExportPieceRepository pieces;
    private final Clock clock;

    ExportSweeper(ExportPieceRepository pieces, Clock clock) {
        this.pieces = pieces;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Caller.as(Office.SYSTEM, () -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> pieces.deleteOver(clock.instant().minus(DOWNLOAD)));
            return null;
        });
    }
}
