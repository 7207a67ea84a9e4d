package org.zhucun.conformance.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * 所问: the parameters of a request for changes.
 *
 * @param after null to begin
 * @param size as it was sent, 200 if it was not
 * @param types as they were sent, sorted; empty for all
 */
record Query(Map<String, String> sent, String after, int size, String types) {
    private static final Set<String> DECLARED = Set.of("after", "size", "types");
    private static final int MOST = 200;
    private static final int LONGEST_CURSOR = 1_000;

    static Query of(Map<String, String> sent) {
        String types = sent.getOrDefault("types", "");
        String after = sent.getOrDefault("after", "");
        return new Query(
                sent,
                after.isEmpty() ? null : after,
                sent.getOrDefault("size", "200").matches("\\d{1,6}")
                        ? Integer.parseInt(sent.getOrDefault("size", "200"))
                        : 0,
                types.isEmpty() ? "" : String.join(",", new TreeSet<>(Arrays.asList(types.split(",", -1)))));
    }

    /** The first parameter that is not as the document says, null when all are. */
    String fault(List<String> known) {
        if (!DECLARED.containsAll(sent.keySet())) {
            return String.join(",", sent.keySet());
        }
        if (size < 1 || size > MOST) {
            return "size=" + sent.get("size");
        }
        if (after != null && after.length() > LONGEST_CURSOR) {
            return "after";
        }
        boolean unknown = !types.isEmpty() && !known.containsAll(Arrays.asList(types.split(",")));
        return unknown ? "types=" + types : null;
    }
}
