package org.zhucun.region.village;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 村的约束: what the database refuses, in the words of the domain. */
@ApplicationScoped
class VillageConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning(
                        "village_category_once", ProblemType.CONFLICT, "region.village.category.overlap", null),
                new ConstraintMeaning("village_point_once", ProblemType.CONFLICT, "region.village.point.overlap", null),
                new ConstraintMeaning(
                        "village_adjacency_once", ProblemType.CONFLICT, "region.village.adjacency.overlap", null),
                new ConstraintMeaning(
                        "village_point_in_china", ProblemType.INVALID_INPUT, "region.village.outside", null));
    }
}
