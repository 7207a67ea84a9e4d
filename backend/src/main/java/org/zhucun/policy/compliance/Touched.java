package org.zhucun.policy.compliance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** 待复核的事实: the notes that were taken: by table and column the values of the rows that changed. */
final class Touched {
    private final Map<String, Map<String, Set<String>>> facts = new HashMap<>();
    private final Set<String> provinces = new TreeSet<>();

    void add(String fact, String key, Collection<String> changed, String province) {
        facts.computeIfAbsent(fact, table -> new HashMap<>())
                .computeIfAbsent(key, column -> new TreeSet<>())
                .addAll(changed);
        provinces.add(province);
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
}
