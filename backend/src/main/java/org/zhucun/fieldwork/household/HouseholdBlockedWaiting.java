package org.zhucun.fieldwork.household;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 停滞的一户一策 (H2): reviews that cannot go on for want of another person, for the county office that leads the work and asks for him. */
@Singleton
class HouseholdBlockedWaiting implements Waiting {
    private static final int COUNTY_DIGITS = 6;

    @Override
    public String kind() {
        return "household-blocked";
    }

    @Override
    public String rule() {
        return "H2";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("household:review")
                && office.role() != Role.TOWNSHIP
                && office.nodeCode().length() == COUNTY_DIGITS;
    }

    @Override
    public String query() {
        return BlockedReviews.waitingWhere("""
                :role = (select case seat_of(:path, 'STATIONING_OFFICE', '{}', :day) when :path
                                    then 'STATIONING_OFFICE' else 'ORGANIZATION_DEPARTMENT' end)""");
    }
}
