package org.zhucun.region.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 村之门: what other rooms ask about villages, inside the row scope of the office that asks. */
@ApplicationScoped
@Transactional
public class Villages {
    private final VillageRepository villages;

    Villages(VillageRepository villages) {
        this.villages = villages;
    }

    /** The categories a village is in on a day. */
    public Set<VillageCategory> categories(String village, LocalDate on) {
        Set<VillageCategory> found = EnumSet.noneOf(VillageCategory.class);
        categories(List.of(village), on).values().forEach(found::addAll);
        return found;
    }

    /** The categories of many villages on a day; villages in none are missing. */
    public Map<String, Set<VillageCategory>> categories(Collection<String> codes, LocalDate on) {
        return villages.categories(codes, on).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(CategoryView::category)
                                .collect(Collectors.toSet())));
    }

    /** The villages recorded as adjacent to one on a day (rule C4). */
    public Set<String> neighbours(String village, LocalDate on) {
        return villages.neighbours(village, on);
    }

    /** What villages live on, on a day (rule B9); villages of which nothing is recorded are missing. */
    public Map<String, Set<String>> industries(Collection<String> codes, LocalDate on) {
        return villages.industries(codes, on);
    }
}
