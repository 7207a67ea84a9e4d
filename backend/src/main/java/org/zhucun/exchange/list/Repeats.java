package org.zhucun.exchange.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 重复: which rows of a file say the same of what may be said once only; eight bytes a row. */
public final class Repeats {
    private static final int SHOWN = 5;

    private final Map<Long, Integer> first = new HashMap<>();
    private final Map<Long, List<Integer>> repeated = new HashMap<>();

    /** 64 bits that stand for a text; 0 for none. */
    public static long hash(String text) {
        return text == null || text.isEmpty()
                ? 0
                : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /** A row that says this; 0 says nothing. */
    public void see(long key, int row) {
        Integer before = key == 0 ? null : first.putIfAbsent(key, row);
        if (before != null) {
            repeated.computeIfAbsent(key, same -> new ArrayList<>(Collections.singleton(before)))
                    .add(row);
        }
    }

    /** All rows were seen. */
    public void seal() {
        first.clear();
    }

    /** The other rows that say it, a few of them. */
    public List<Integer> others(long key, int row) {
        return repeated.getOrDefault(key, List.of()).stream()
                .filter(other -> other != row)
                .limit(SHOWN)
                .toList();
    }
}
