package org.zhucun.policy.compliance;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Rules;
import org.zhucun.policy.compliance.ComplianceStanding.Waiting;

/**
 * 合规更新: keeps today's results current, by a job and by whoever looks. A province is judged from scratch when the day, the rules or
 * their words are others, when so much of it changed that this is sooner done, or when nothing is kept of it; after that only those on whom
 * a noted fact bears ({@link ComplianceRenewal}).
 * Nobody reads of a place that was not judged: he has it judged, or is told that it is being done. It judges as an office of the whole
 * country, since a fact may lie anywhere.
 */
@ApplicationScoped
class ComplianceKeeper {
    private static final Logger LOG = Logger.getLogger(ComplianceKeeper.class);
    static final String COUNTRY = "/";
    /** How long somebody who reads of the whole country waits for its provinces, or anybody for what was noted, before he is asked to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int COME_AGAIN = 10;
    /** Another is judging for longer than one waits for a lock. */
    private static final String LOCK_TIMEOUT = "55P03";

    private final ComplianceStore store;
    private final ComplianceNotes notes;
    private final ComplianceRenewal renewal;
    private final ComplianceStanding standing;
    private final Policies policies;
    private final Rules rules;
    private final Clock clock;
    /** How many rules could not be judged somewhere. */
    private final AtomicInteger unjudged = new AtomicInteger();

    private volatile boolean recount = true;

    ComplianceKeeper(
            ComplianceStore store,
            ComplianceNotes notes,
            ComplianceRenewal renewal,
            ComplianceStanding standing,
            Policies policies,
            Rules rules,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.notes = notes;
        this.renewal = renewal;
        this.standing = standing;
        this.policies = policies;
        this.rules = rules;
        this.clock = clock;
        meters.gauge("zhucun.compliance.rules.unjudged", unjudged);
    }

    /** Provinces somebody has looked at are judged anew when the day changes, the others by their first reader. */
    @Scheduled(every = "1s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            LocalDate today = LocalDate.now(clock);
            Waiting waiting = SystemOffice.working(() -> standing.of(store.knownOrTouched(), COUNTRY, today));
            judge(waiting.stale(), today, Instant.MAX);
            renewed(waiting, COUNTRY, today, Instant.MAX);
            if (recount) {
                recount = false;
                unjudged.set(SystemOffice.working(() -> store.unjudged(COUNTRY)).size());
            }
        } catch (RuntimeException failure) {
            // what was noted stays noted; the next turn or reader tries again
            LOG.warn("compliance was not brought up to date", failure);
        }
    }

    /**
     * Brings everything beneath a path up to date with all that was committed in its province; a fact of another province that bears on
     * this one follows with the job.
     *
     * @return how many subjects each rule was asked about again
     * @throws DomainException 503 where what is asked for could not be judged in time
     */
    Map<String, Integer> refresh(String path) {
        try {
            return refresh(path, PATIENCE);
        } catch (RuntimeException failure) {
            if (DatabaseProblems.says(failure, LOCK_TIMEOUT)) {
                throw comeAgain(1);
            }
            throw failure;
        }
    }

    Map<String, Integer> refresh(String path, Duration patience) {
        LocalDate today = LocalDate.now(clock);
        boolean everywhere = path.length() < ComplianceStore.PROVINCE;
        String place = everywhere ? COUNTRY : path.substring(0, ComplianceStore.PROVINCE);
        Waiting waiting = SystemOffice.working(
                () -> standing.of(everywhere ? standing.provinces(today) : List.of(place), place, today));
        judge(waiting.stale(), today, everywhere ? clock.instant().plus(patience) : Instant.MAX);
        return renewed(waiting, place, today, clock.instant().plus(patience));
    }

    private void judge(List<String> stale, LocalDate today, Instant end) {
        if (stale.isEmpty()) {
            return;
        }
        forget();
        for (int done = 0; done < stale.size(); done++) {
            if (!clock.instant().isBefore(end)) {
                throw comeAgain(stale.size() - done);
            }
            judged(stale.get(done), today, true);
        }
    }

    /** A whole province from scratch; the same that all its single changes come to. */
    void judge(String province) {
        judged(province, LocalDate.now(clock), false);
    }

    /** @param once whether what another has judged while this one waited for him is enough */
    private void judged(String province, LocalDate today, boolean once) {
        recount = true;
        SystemOffice.working(() -> {
            store.lock(province);
            if (once && standing.judged(province, today)) {
                return null;
            }
            notes.judging(province);
            store.provinceWork();
            renewal.all(rules.all(), province, policies.effective(today), today);
            standing.judgedNow(province, today);
            return null;
        });
    }

    /** Before anything was judged notes bear on no answer, e.g. after a load; where somebody is judging they are left to be judged by. */
    private void forget() {
        SystemOffice.working(() -> {
            if (store.known().isEmpty() && store.alone()) {
                notes.forget();
            }
            return null;
        });
    }

    /** Until all is judged by that was noted when the last were taken. */
    private Map<String, Integer> renewed(Waiting waiting, String place, LocalDate today, Instant end) {
        Map<String, Integer> asked = new TreeMap<>();
        for (boolean more = waiting.noted(); more; ) {
            more = renew(place, today, asked);
            if (more && !clock.instant().isBefore(end)) {
                throw comeAgain(1);
            }
        }
        return asked;
    }

    /**
     * Takes notes of a place and judges by them, in one transaction: what was noted is judged, or is noted still.
     *
     * @return whether more may be noted
     */
    private boolean renew(String place, LocalDate today, Map<String, Integer> asked) {
        recount = true;
        return SystemOffice.working(() -> {
            store.lock(COUNTRY);
            Touched touched = notes.taken(place);
            if (touched.isEmpty()) {
                return false;
            }
            store.largeWork();
            Effective effective = policies.effective(today);
            renewal.touched(rules.all(), touched, effective, today)
                    .forEach((rule, subjects) -> asked.merge(rule, subjects, Integer::sum));
            return touched.judged() || touched.rows() >= ComplianceNotes.AT_ONCE;
        });
    }

    private static DomainException comeAgain(int provinces) {
        return new DomainException(ProblemType.UNAVAILABLE, "policy.compliance.judging", provinces)
                .retryAfter(COME_AGAIN);
    }
}
