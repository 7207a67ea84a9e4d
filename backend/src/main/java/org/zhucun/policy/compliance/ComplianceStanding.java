package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.policy.Rules;
import org.zhucun.region.Regions;

/** 判定现状: which provinces were judged for a day by these rules, and whether notes wait to be judged by. */
@ApplicationScoped
class ComplianceStanding {
    private static final int PROVINCES = 1;

    private final ComplianceStore store;
    private final ComplianceNotes notes;
    private final Regions regions;
    /** Which rules in which words: another edition of the software judges anew. */
    private final String edition;

    ComplianceStanding(ComplianceStore store, ComplianceNotes notes, Regions regions, Rules rules) {
        this.store = store;
        this.notes = notes;
        this.regions = regions;
        this.edition = editionOf(rules);
    }

    /** Provinces that were judged for another day, by other rules, before much was changed or not at all, and whether a fact of a place changed since. */
    record Waiting(List<String> stale, boolean noted) {}

    Waiting of(Collection<String> provinces, String place, LocalDate today) {
        boolean noted = notes.any(place);
        Set<String> fresh = fresh(today, noted);
        List<String> stale =
                provinces.stream().filter(one -> !fresh.contains(one)).toList();
        return new Waiting(stale, noted);
    }

    /** All provinces there are, not those alone of which something is kept: after a crash that is none. */
    Set<String> provinces(LocalDate today) {
        Set<String> all = new TreeSet<>(store.knownOrTouched());
        regions.beneath("", PROVINCES, today).forEach(province -> all.add(province.path()));
        return all;
    }

    boolean judged(String province, LocalDate today) {
        return fresh(today, true).contains(province);
    }

    private Set<String> fresh(LocalDate today, boolean noted) {
        Set<String> fresh = store.judged(today, edition);
        if (noted) {
            notes.provincesOfMany().forEach(fresh::remove);
        }
        return fresh;
    }

    void judgedNow(String province, LocalDate today) {
        store.judgedNow(province, today, edition);
    }

    private static String editionOf(Rules rules) {
        String words = rules.all().stream()
                .map(rule -> rule.id() + rule.parameters() + rule.evaluation() + rule.evaluationOfProvince())
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
