package org.zhucun.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * 生效范围: where each parameter holds on a day, as disjoint ranges of region paths; inside a place that sets its own the outer one does
 * not hold. This is all that an evaluation knows of policy, so a draft is tried by giving other ranges.
 */
public final class Effective {
    private static final String END = "~";

    private final List<Placed> placed;
    private final Set<String> leading;

    private Effective(List<Placed> placed, Set<String> leading) {
        this.placed = placed;
        this.leading = leading;
    }

    /** A parameter and the path of the place that sets it. */
    public record Placed(Parameter parameter, String regionPath) {}

    /**
     * 区段
     *
     * @param lo first path
     * @param hi first path that is beyond
     */
    public record Range(String key, String lo, String hi, UUID parameterId, JsonNode value, Enforcement enforcement) {
        /** Whether it holds somewhere at or beneath a path. */
        public boolean reaches(String path) {
            return lo.compareTo(path + END) < 0 && hi.compareTo(path) > 0;
        }
    }

    /** @param leading keys that do not bring their rule into force while they are false */
    static Effective of(List<Placed> placed, Set<String> leading) {
        return new Effective(placed, leading);
    }

    /** As if these were set besides, each in place of what its place sets for the key. */
    public Effective with(Collection<Placed> draft) {
        List<Placed> all = new ArrayList<>(draft);
        placed.stream()
                .filter(old -> draft.stream().noneMatch(fresh -> sameSlot(old, fresh)))
                .forEach(all::add);
        return new Effective(all, leading);
    }

    /** The ranges of some keys, as evaluations take them. */
    public List<Range> ranges(Collection<String> keys) {
        List<Range> ranges = new ArrayList<>();
        for (String key : keys) {
            List<Placed> ofKey = placed.stream()
                    .filter(one -> one.parameter().key().equals(key))
                    .sorted(Comparator.comparing(Placed::regionPath))
                    .toList();
            cut(ofKey, 0, null, ranges);
        }
        ranges.removeIf(range ->
                range.value().isNull() || (range.value().equals(BooleanNode.FALSE) && leading.contains(range.key())));
        return ranges;
    }

    /** The ranges that reach into a place, as the json that {@code jsonb_to_recordset} reads. */
    public String json(Collection<String> keys, String path, ObjectMapper json) {
        List<Row> rows = ranges(keys).stream()
                .filter(range -> range.reaches(path))
                .map(range -> new Row(
                        range.key(), range.lo(), range.hi(), range.parameterId(), range.value(), range.enforcement()))
                .toList();
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Row(String key, String lo, String hi, UUID parameter_id, JsonNode value, Enforcement enforcement) {}

    /** Cuts the places beneath out of the range of the one above; sorted by path, those beneath follow theirs directly. */
    private static int cut(List<Placed> sorted, int at, Placed outer, List<Range> ranges) {
        int index = at;
        String from = outer == null ? null : outer.regionPath();
        while (index < sorted.size()
                && (outer == null || sorted.get(index).regionPath().startsWith(outer.regionPath()))) {
            Placed inner = sorted.get(index);
            if (outer != null && from.compareTo(inner.regionPath()) < 0) {
                ranges.add(range(outer.parameter(), from, inner.regionPath()));
            }
            index = cut(sorted, index + 1, inner, ranges);
            from = inner.regionPath() + END;
        }
        if (outer != null) {
            ranges.add(range(outer.parameter(), from, outer.regionPath() + END));
        }
        return index;
    }

    private static Range range(Parameter parameter, String lo, String hi) {
        return new Range(parameter.key(), lo, hi, parameter.id(), parameter.value(), parameter.enforcement());
    }

    private static boolean sameSlot(Placed one, Placed other) {
        return one.regionPath().equals(other.regionPath())
                && one.parameter().key().equals(other.parameter().key());
    }
}
