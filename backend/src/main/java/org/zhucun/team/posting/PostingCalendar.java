package org.zhucun.team.posting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 任职日历: what was written down ahead takes effect on its day, without anybody being there at midnight. */
@ApplicationScoped
class PostingCalendar {
    private static final Logger LOG = Logger.getLogger(PostingCalendar.class);
    private final PostingDay day;
    private final Clock clock;

    PostingCalendar(PostingDay day, Clock clock) {
        this.day = day;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> due = Caller.as(Office.SYSTEM, () -> day.due(today));
        for (UUID posting : due) {
            try {
                Caller.as(Office.SYSTEM, () -> day.turn(posting, today));
            } catch (RuntimeException failure) {
                // another node was quicker, or the next hour tries again; the others must not wait for it
                LOG.warnf(failure, "posting %s did not take effect", posting);
            }
        }
    }
}
