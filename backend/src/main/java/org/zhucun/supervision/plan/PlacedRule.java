package org.zhucun.supervision.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Policies;

/** 分地规则: the parts of a region in which a parameter holds on a day, in the order of the paths. */
record PlacedRule(List<Effective.Range> parts) {

    static PlacedRule of(Policies policies, String key, String path, LocalDate day) {
        String end = path + "~";
        return new PlacedRule(policies.effective(day).ranges(List.of(key)).stream()
                .filter(range -> range.reaches(path))
                .map(range -> new Effective.Range(
                        range.key(),
                        range.lo().compareTo(path) > 0 ? range.lo() : path,
                        range.hi().compareTo(end) < 0 ? range.hi() : end,
                        range.parameterId(),
                        range.value(),
                        range.enforcement()))
                .sorted(Comparator.comparing(Effective.Range::lo))
                .toList());
    }
}
