package org.zhucun.policy.compliance;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Rules;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/**
 * 合规更新: keeps today's results current, by a job and by whoever looks. A province is judged from scratch when the day, the rules or
 * their words are others; after that only those on whom a noted fact bears ({@link ComplianceRenewal}). It judges as an office of the
 * whole country, since a fact may lie anywhere.
 */
@ApplicationScoped
class ComplianceKeeper {
    private static final Logger LOG = Logger.getLogger(ComplianceKeeper.class);
    private static final int SECONDS = 600;
    private static final String COUNTRY = "/";

    private final ComplianceStore store;
    private final ComplianceNotes notes;
    private final ComplianceRenewal renewal;
    private final Policies policies;
    private final Rules rules;
    private final Clock clock;
    /** Which rules in which words: another edition of the software judges anew. */
    private final String edition;
    /** How many rules could not be judged somewhere. */
    private final AtomicInteger unjudged = new AtomicInteger();

    private volatile boolean recount = true;

    ComplianceKeeper(
            ComplianceStore store,
            ComplianceNotes notes,
            ComplianceRenewal renewal,
            Policies policies,
            Rules rules,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.notes = notes;
        this.renewal = renewal;
        this.policies = policies;
        this.rules = rules;
        this.clock = clock;
        this.edition = editionOf(rules);
        meters.gauge("zhucun.compliance.rules.unjudged", unjudged);
    }

    /** Provinces somebody has looked at are judged anew when the day changes, the others by their first reader. */
    @Scheduled(every = "1s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            refresh(COUNTRY);
            if (recount) {
                recount = false;
                unjudged.set(working(() -> store.unjudged(COUNTRY)).size());
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
     */
    Map<String, Integer> refresh(String path) {
        LocalDate today = LocalDate.now(clock);
        String place = path.length() < ComplianceStore.PROVINCE ? COUNTRY : path.substring(0, ComplianceStore.PROVINCE);
        Waiting waiting = working(() -> waiting(place, today));
        if (!waiting.stale().isEmpty()) {
            working(() -> {
                store.lock(COUNTRY);
                notes.forget();
                return null;
            });
            waiting.stale().forEach(province -> judge(province, today));
        }
        return waiting.noted() ? renew(place, today) : Map.of();
    }

    /** A whole province from scratch; the same that all its single changes come to. */
    void judge(String province) {
        judge(province, LocalDate.now(clock));
    }

    private void judge(String province, LocalDate today) {
        recount = true;
        working(() -> {
            store.lock(province);
            store.largeWork();
            renewal.all(rules.all(), province, policies.effective(today), today);
            store.judgedNow(province, today, edition);
            return null;
        });
    }

    /** Takes the notes of a place and judges by them, in one transaction: what was noted is judged, or is noted still. */
    private Map<String, Integer> renew(String place, LocalDate today) {
        recount = true;
        return working(() -> {
            store.lock(COUNTRY);
            Touched touched = notes.taken(place);
            if (touched.isEmpty()) {
                return Map.of();
            }
            store.largeWork();
            Effective effective = policies.effective(today);
            return renewal.touched(rules.all(), touched, effective, today);
        });
    }

    private Waiting waiting(String place, LocalDate today) {
        Set<String> fresh = store.judged(today, edition);
        List<String> provinces = place.equals(COUNTRY) ? store.knownOrTouched() : List.of(place);
        List<String> stale =
                provinces.stream().filter(one -> !fresh.contains(one)).toList();
        return new Waiting(stale, notes.any(place));
    }

    /** Provinces that were judged for another day or by other rules, and whether a fact changed since. */
    private record Waiting(List<String> stale, boolean noted) {}

    private static String editionOf(Rules rules) {
        String words = rules.all().stream()
                .map(rule -> rule.id() + rule.parameters() + rule.evaluation())
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static <T> T working(Supplier<T> work) {
        Office office = new Office(null, null, "系统", Role.SYSTEM_ADMINISTRATOR, COUNTRY, "系统", Set.of());
        return Caller.as(
                office, () -> QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get));
    }
}
