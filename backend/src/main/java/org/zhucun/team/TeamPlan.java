package org.zhucun.team;

import java.util.List;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.region.RegionRef;

/**
 * 组队方案: the villages and units of a team, looked up and permitted.
 *
 * @param villages the home village first
 * @param lead one of the units
 */
record TeamPlan(List<RegionRef> villages, List<OrganizationRef> units, OrganizationRef lead) {

    RegionRef home() {
        return villages.get(0);
    }
}
