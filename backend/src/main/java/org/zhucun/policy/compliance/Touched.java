package org.zhucun.policy.compliance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * 待复核的事实: the notes that were taken: by table and column the values of the rows that changed. They are of rows of which nothing was
 * judged since, or all of one province of which everything was: then they bear on those elsewhere alone.
 */
final class Touched {
    private final Map<String, Map<String, Set<String>>> facts = new HashMap<>();
    private final Set<String> provinces = new TreeSet<>();
    private boolean judged;
    private long rows;

    void add(String fact, String key, Collection<String> changed, String province, boolean judgedSince) {
        facts.computeIfAbsent(fact, table -> new HashMap<>())
                .computeIfAbsent(key, column -> new TreeSet<>())
                .addAll(changed);
        provinces.add(province);
        judged = judgedSince;
        rows += changed.size();
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    Set<String> values(String fact, String key) {
        return facts.getOrDefault(fact, Map.of()).getOrDefault(key, Set.of());
    }

    /** Where the changed rows lie; subjects may lie elsewhere. */
    Set<String> provinces() {
        return provinces;
    }

    /** Whether the one province of the rows was judged from scratch since. */
    boolean judged() {
        return judged;
    }

    /** How many values of how many columns. */
    long rows() {
        return rows;
    }
}
