package org.zhucun.identity.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.zhucun.identity.Nobody;
import org.zhucun.identity.assertion.Assertions;

/** 清理: sessions that ended a day ago, expired assertions and counters nobody asks for are forgotten; what was done stays on the trail. */
@ApplicationScoped
class SessionSweeper {
    private final SessionRepository sessions;
    private final Assertions assertions;
    private final Clock clock;

    SessionSweeper(SessionRepository sessions, Assertions assertions, Clock clock) {
        this.sessions = sessions;
        this.assertions = assertions;
        this.clock = clock;
    }

    @Scheduled(every = "PT1H", delayed = "PT5M", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Nobody.commits(() -> {
            sessions.sweep(clock.instant().minus(Duration.ofDays(1)));
            return assertions.sweep();
        });
    }
}
