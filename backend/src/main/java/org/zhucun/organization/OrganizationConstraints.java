package org.zhucun.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: what the constraints of the directory say. */
@ApplicationScoped
class OrganizationConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("organization_uscc_once", ProblemType.CONFLICT, "organization.uscc.taken", null),
                new ConstraintMeaning(
                        "organization_path_form", ProblemType.CONFLICT, "organization.parent.deep", null));
    }
}
