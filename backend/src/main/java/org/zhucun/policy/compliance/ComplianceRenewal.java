package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Rule;

/** 重新评定: asks rules about all of a province, or about those on whom changed facts bear, and has the answers kept. */
@ApplicationScoped
class ComplianceRenewal {
    /** Subjects of one statement. */
    private static final int MANY = 200;
    /** The longest path by which subjects are counted: a township's. */
    private static final int TOWNSHIP = 26;

    private final ComplianceWriter writer;
    private final ComplianceStore store;
    private final Dependents dependents;
    private final RuleFaults faults;
    private final SecondHand secondHand;

    ComplianceRenewal(
            ComplianceWriter writer,
            ComplianceStore store,
            Dependents dependents,
            RuleFaults faults,
            SecondHand secondHand) {
        this.writer = writer;
        this.store = store;
        this.dependents = dependents;
        this.faults = faults;
        this.secondHand = secondHand;
    }

    /** A province from scratch. */
    void all(List<Rule> rules, String province, Effective effective, LocalDate today) {
        List<Evaluation> asked = rules.stream()
                .map(rule -> new Evaluation(rule, effective, today, Whom.in(province)))
                .filter(evaluation -> evaluation.applies(province))
                // the largest populations first: the last rules are short, so that both hands end together
                .sorted(Comparator.comparing(evaluation -> evaluation.rule().population()))
                .toList();
        Set<String> kept = ConcurrentHashMap.newKeySet();
        kept.addAll(writer.kept(province));
        kept.stream()
                .filter(rule -> asked.stream().noneMatch(one -> one.rule().id().equals(rule)))
                .forEach(rule -> writer.clear(rule, province));
        store.judgeable(province);
        // what is said of a rule that fails is the first hand's, who has locked it
        secondHand.share(asked, one -> judged(one, kept), one -> beside(one, kept));
    }

    /** Where the first does again what the second has done, nobody knows whether that was committed. */
    private boolean beside(Evaluation evaluation, Set<String> kept) {
        try {
            return faults.judged(evaluation.rule(), () -> written(evaluation, kept));
        } finally {
            kept.add(evaluation.rule().id());
        }
    }

    private void judged(Evaluation evaluation, Set<String> kept) {
        if (!faults.judged(evaluation.rule(), () -> written(evaluation, kept))) {
            unjudged(evaluation.rule(), evaluation.whom().path());
        }
    }

    private void written(Evaluation evaluation, Set<String> kept) {
        if (kept.contains(evaluation.rule().id())) {
            writer.replace(evaluation);
        } else {
            writer.first(evaluation);
        }
    }

    /** Those on whom facts bear; all of a place where a parameter changed, and of a province where a rule could not be judged before. */
    Map<String, Integer> touched(List<Rule> rules, Touched touched, Effective effective, LocalDate today) {
        Dependents.Ways ways = dependents.of(touched);
        Map<String, Integer> asked = new TreeMap<>();
        for (Rule rule : rules) {
            Set<UUID> subjects = rule.evaluation().isEmpty() ? Set.of() : unjudged(rule, ways.to(rule), touched);
            Set<String> places = rule.evaluation().isEmpty() || touched.judged() ? Set.of() : ways.places(rule);
            boolean asks = new Evaluation(rule, effective, today, Whom.in("/")).applies("/");
            if (places.isEmpty() && (subjects.isEmpty() || !asks)) {
                continue;
            }
            Set<String> unjudged = new TreeSet<>(store.unjudgedIn(rule.id()));
            unjudged.forEach(province -> place(new Evaluation(rule, effective, today, Whom.in(province))));
            wholePlaces(places).stream()
                    .filter(place -> unjudged.stream().noneMatch(place::startsWith))
                    .forEach(place -> place(new Evaluation(rule, effective, today, Whom.in(place))));
            if (asks && !subjects.isEmpty()) {
                some(rule, new Asked(subjects, touched.provinces()), effective, today);
                asked.put(rule.id(), subjects.size());
            }
        }
        return asked;
    }

    /** Who lies elsewhere, where all of a province was judged since its facts changed. */
    private Set<UUID> unjudged(Rule rule, Set<UUID> subjects, Touched touched) {
        return touched.judged() && !subjects.isEmpty()
                ? writer.elsewhere(
                        rule.id(), subjects, touched.provinces().iterator().next())
                : subjects;
    }

    /** Subjects, and where the rows lie that changed. */
    private record Asked(Set<UUID> subjects, Set<String> provinces) {}

    private void some(Rule rule, Asked asked, Effective effective, LocalDate today) {
        List<UUID> all = new ArrayList<>(asked.subjects());
        boolean judged = faults.judged(rule, () -> {
            for (int from = 0; from < all.size(); from += MANY) {
                List<UUID> some = all.subList(from, Math.min(all.size(), from + MANY));
                writer.renew(new Evaluation(rule, effective, today, Whom.only(some)));
            }
        });
        if (!judged) {
            Set<String> provinces = new TreeSet<>(asked.provinces());
            provinces.addAll(writer.provinces(rule.id(), all));
            provinces.remove("/");
            provinces.removeIf(one -> !new Evaluation(rule, effective, today, Whom.in(one)).applies(one));
            provinces.forEach(province -> unjudged(rule, province));
        }
        // where nobody knows of the others, one alone is not kept either
        store.unjudgedIn(rule.id()).forEach(province -> writer.clear(rule.id(), province));
    }

    private void place(Evaluation evaluation) {
        String path = evaluation.whom().path();
        String rule = evaluation.rule().id();
        if (path.length() > ComplianceStore.PROVINCE) {
            replaced(evaluation);
            return;
        }
        store.judgeable(rule, path);
        if (evaluation.applies(path)) {
            replaced(evaluation);
        } else {
            writer.clear(rule, path);
        }
    }

    /** What a rule that fails has said before is not what it would say now, so it is not kept. */
    private void replaced(Evaluation evaluation) {
        if (!faults.judged(evaluation.rule(), () -> writer.replace(evaluation))) {
            unjudged(evaluation.rule(), evaluation.whom().path().substring(0, ComplianceStore.PROVINCE));
        }
    }

    private void unjudged(Rule rule, String province) {
        writer.clear(rule.id(), province);
        store.unjudgeable(rule.id(), province);
    }

    /** The country is judged province by province, a village with its township; what lies in another place is judged with it. */
    private Set<String> wholePlaces(Collection<String> paths) {
        Set<String> places = new TreeSet<>();
        for (String path : paths) {
            if (path.length() < ComplianceStore.PROVINCE) {
                places.addAll(store.known());
            } else {
                places.add(path.substring(0, Math.min(TOWNSHIP, path.length())));
            }
        }
        places.removeIf(place -> places.stream().anyMatch(other -> !other.equals(place) && place.startsWith(other)));
        return places;
    }
}
