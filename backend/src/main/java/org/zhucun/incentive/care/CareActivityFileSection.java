package org.zhucun.incentive.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;

/** 档案·谈心谈话与走访 */
@ApplicationScoped
class CareActivityFileSection implements CadreFileSection {
    private static final int SHOWN = 100;

    private final CareActivityRepository activities;

    CareActivityFileSection(CareActivityRepository activities) {
        this.activities = activities;
    }

    @Override
    public String name() {
        return "careActivities";
    }

    @Override
    public List<CareActivityView> of(UUID cadreId) {
        CareActivityFilter filter = new CareActivityFilter();
        filter.cadre = cadreId;
        filter.size = SHOWN;
        return activities.page(filter, "/", null);
    }
}
