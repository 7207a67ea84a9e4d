package org.zhucun.region.county;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 县的类别约束 */
@ApplicationScoped
class DesignationConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(new ConstraintMeaning(
                "county_category_once", ProblemType.CONFLICT, "region.county.category.overlap", null));
    }
}
