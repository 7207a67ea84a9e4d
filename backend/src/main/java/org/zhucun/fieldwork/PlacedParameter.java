package org.zhucun.fieldwork;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Policies;

/** 分地参数: where a parameter holds on a day, asked for once for a whole list. */
public final class PlacedParameter {
    private final List<Effective.Range> ranges;

    private PlacedParameter(List<Effective.Range> ranges) {
        this.ranges = ranges;
    }

    public static PlacedParameter of(Policies policies, String key, LocalDate day) {
        return new PlacedParameter(policies.effective(day).ranges(List.of(key)));
    }

    /** The value at a place, empty where nothing is asked. */
    public Optional<JsonNode> at(String regionPath) {
        return ranges.stream()
                .filter(range -> regionPath.compareTo(range.lo()) >= 0 && regionPath.compareTo(range.hi()) < 0)
                .map(Effective.Range::value)
                .findFirst();
    }

    /** The parts of a region in which it holds, in the order of the paths. */
    public List<Part> within(String regionPath) {
        String end = regionPath + "~";
        return ranges.stream()
                .map(range -> new Part(
                        range.lo().compareTo(regionPath) > 0 ? range.lo() : regionPath,
                        range.hi().compareTo(end) < 0 ? range.hi() : end,
                        range.value()))
                .filter(part -> part.lo().compareTo(part.hi()) < 0)
                .sorted(Comparator.comparing(Part::lo))
                .toList();
    }

    /**
     * 区段
     *
     * @param lo first path
     * @param hi first path beyond
     */
    public record Part(String lo, String hi, JsonNode value) {}
}
