package org.zhucun.policy.compliance;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 合规更新: keeps today's results current, by a job and by whoever looks. */
@ApplicationScoped
class ComplianceKeeper {
    /** Facts of policy itself, on which every rule depends. */
    static final Set<String> POLICY = Set.of("policy_parameter", "policy_exception");

    private static final Logger LOG = Logger.getLogger(ComplianceKeeper.class);
    private static final int SECONDS = 600;
    private static final int PROVINCE = 4;

    private final ComplianceStore store;
    private final Policies policies;
    private final Rules rules;
    private final RuleFaults faults;
    private final Clock clock;
    /** How many rules could not be judged somewhere. */
    private final AtomicInteger unjudged = new AtomicInteger();

    private volatile boolean recount = true;

    /** Which rules in which words: another edition of the software judges anew. */
    private final String edition;

    ComplianceKeeper(
            ComplianceStore store,
            Policies policies,
            Rules rules,
            RuleFaults faults,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.faults = faults;
        meters.gauge("zhucun.compliance.rules.unjudged", unjudged);
        this.policies = policies;
        this.rules = rules;
        this.clock = clock;
        this.edition = editionOf(rules);
    }

    /** Provinces somebody has looked at are judged anew when the day changes, the others by their first reader. */
    @Scheduled(every = "1s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            refresh("/");
            if (recount) {
                recount = false;
                unjudged.set(as("/", () -> store.unjudged("/")).size());
            }
        } catch (RuntimeException failure) {
            // what was noted stays noted; the next turn or reader tries again
            LOG.warn("compliance was not brought up to date", failure);
        }
    }

    /** Brings everything beneath a path up to date with all that is committed. */
    void refresh(String path) {
        LocalDate today = LocalDate.now(clock);
        Set<String> fresh = as("/", () -> store.judged(today, edition));
        for (String province : provinces(path)) {
            if (!fresh.contains(province)) {
                judge(province, today);
            }
        }
        touched(path).forEach(place -> judgeTouched(place, today));
    }

    /** A whole province from scratch; the same that all its single changes come to. */
    void judge(String province, LocalDate today) {
        as(province, () -> {
            store.lock(province);
            store.taken(province);
            store.clearAllBut(rules.all().stream().map(Rule::id).toList(), province);
            judge(province, today, rule -> true);
            store.judgedNow(province, today, edition);
            return null;
        });
    }

    void judge(String province) {
        judge(province, LocalDate.now(clock));
    }

    private void judgeTouched(String place, LocalDate today) {
        as(place, () -> {
            store.lock(place);
            Set<String> facts = store.taken(place);
            judge(place, today, rule -> dependsOn(rule, facts));
            return null;
        });
    }

    private void judge(String place, LocalDate today, Predicate<Rule> which) {
        Effective effective = policies.effective(today);
        List<Rule> asked = rules.all().stream().filter(which).toList();
        store.judgeable(asked.stream().map(Rule::id).toList(), place);
        asked.forEach(rule -> judge(Evaluation.of(rule, effective, today), place));
        recount = true;
    }

    /** What a rule that fails has said before is not what it would say now, so it is not kept. */
    private void judge(Evaluation evaluation, String place) {
        boolean asked = evaluation.applies(place);
        boolean judged = !asked || faults.judged(evaluation.rule(), () -> store.replace(evaluation, place));
        if (!asked || !judged) {
            store.clear(evaluation.rule().id(), place);
        }
        if (!judged) {
            store.unjudgeable(evaluation.rule().id(), place);
        }
    }

    private static boolean dependsOn(Rule rule, Set<String> facts) {
        return facts.stream()
                .anyMatch(fact -> POLICY.contains(fact) || rule.facts().contains(fact));
    }

    /**
     * What a rule about larger places depends on has its province judged instead of the county that changed, and so has what a rule
     * depends on that could not be judged there: the change may have mended it.
     */
    private List<String> touched(String path) {
        Set<String> places = new TreeSet<>();
        Set<String> failed = as("/", () -> store.unjudged(path));
        for (ComplianceStore.Touched touched : as("/", () -> store.touched(path))) {
            boolean wider =
                    touched.place().length() > PROVINCE && (wide(touched.fact()) || dependsAny(failed, touched.fact()));
            places.add(wider ? touched.place().substring(0, PROVINCE) : touched.place());
        }
        return places.stream()
                .filter(place -> places.stream().noneMatch(other -> !other.equals(place) && place.startsWith(other)))
                .toList();
    }

    private boolean dependsAny(Set<String> ruleIds, String fact) {
        return rules.all().stream()
                .filter(rule -> ruleIds.contains(rule.id()))
                .anyMatch(rule -> dependsOn(rule, Set.of(fact)));
    }

    private boolean wide(String fact) {
        return rules.all().stream()
                .filter(rule -> rule.population() == Population.PREFECTURE || rule.population() == Population.PROVINCE)
                .anyMatch(rule -> rule.facts().contains(fact));
    }

    private List<String> provinces(String path) {
        return path.length() >= PROVINCE ? List.of(path.substring(0, PROVINCE)) : as("/", store::known);
    }

    private static String editionOf(Rules rules) {
        String words = rules.all().stream()
                .map(rule -> rule.id() + rule.parameters() + rule.evaluation())
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static <T> T as(String path, Supplier<T> work) {
        Office office = new Office(null, null, "系统", Role.SYSTEM_ADMINISTRATOR, path, "系统", Set.of());
        return Caller.as(
                office, () -> QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get));
    }
}
