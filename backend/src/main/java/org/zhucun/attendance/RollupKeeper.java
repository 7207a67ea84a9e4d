package org.zhucun.attendance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.team.PostingDaysChanged;
import org.zhucun.team.PostingsBegan;

/** 汇总维护: days on post move with the clock and with postings; entries keep their own counts. */
@ApplicationScoped
class RollupKeeper {
    private static final int TOWNSHIP = 26;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Office SYSTEM =
            new Office(NOBODY, NOBODY, "系统", Role.SYSTEM_ADMINISTRATOR, "/", "全国", Set.of());

    private final RegisterRepository registers;
    private final Clock clock;

    RollupKeeper(RegisterRepository registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** A new day: the running month has one day more, and the last one may just have become complete. */
    @Scheduled(
            identity = "attendance-new-day",
            cron = "0 1 0 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Scheduled(
            identity = "attendance-recount",
            every = "6h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void recount() {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today);
        Caller.as(SYSTEM, () -> {
            QuarkusTransaction.requiringNew().run(() -> registers.recount("/", month.minusMonths(1), month, today));
            return null;
        });
    }

    /** In the transaction of whoever moved the posting's days. */
    void moved(@Observes PostingDaysChanged moved) {
        registers.reposted(moved.postingId(), moved.since(), LocalDate.now(clock));
    }

    /** In the transaction in which many stays begin: each township is counted once, one after another in one order. */
    void began(@Observes PostingsBegan began) {
        SortedMap<String, LocalDate> townships = new TreeMap<>();
        began.since()
                .forEach((village, since) -> townships.merge(
                        village.substring(0, Math.min(TOWNSHIP, village.length())),
                        since,
                        (one, other) -> one.isBefore(other) ? one : other));
        LocalDate today = LocalDate.now(clock);
        townships.forEach((path, since) -> registers.began(path, since, today));
    }
}
