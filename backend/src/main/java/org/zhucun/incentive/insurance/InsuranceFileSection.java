package org.zhucun.incentive.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;

/** 档案·意外伤害保险: by which policies a cadre was covered, and when. */
@ApplicationScoped
class InsuranceFileSection implements CadreFileSection {
    private final InsuranceRepository policies;

    InsuranceFileSection(InsuranceRepository policies) {
        this.policies = policies;
    }

    @Override
    public String name() {
        return "insurance";
    }

    @Override
    public List<CoverView> of(UUID cadreId) {
        return policies.coversOf(cadreId);
    }
}
