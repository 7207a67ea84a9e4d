package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 组队条件: looks up what a team is to be made of, or says which rule forbids it. */
@ApplicationScoped
class TeamPlanning {
    private final Regions regions;
    private final Organizations organizations;

    TeamPlanning(Regions regions, Organizations organizations) {
        this.regions = regions;
        this.organizations = organizations;
    }

    /** The plan as of a day: villages in force then and inside the caller's jurisdiction, units that exist. */
    TeamPlan of(FormTeam command, LocalDate on) {
        command.requireOneLead();
        command.requireVillagesOnce();
        List<RegionRef> villages = new ArrayList<>();
        for (String code : command.villageCodes()) {
            villages.add(regions.requireWithin(code, on));
        }
        List<OrganizationRef> units = new ArrayList<>();
        OrganizationRef lead = null;
        Map<UUID, OrganizationRef> known = organizations.all(
                command.units().stream().map(FormTeam.SendingUnit::unitId).toList());
        for (int i = 0; i < command.units().size(); i++) {
            FormTeam.SendingUnit sending = command.units().get(i);
            OrganizationRef unit = require(known, sending.unitId(), i);
            units.add(unit);
            lead = sending.lead() ? unit : lead;
        }
        return new TeamPlan(villages, units, lead);
    }

    private static OrganizationRef require(Map<UUID, OrganizationRef> known, UUID id, int index) {
        OrganizationRef unit = known.get(id);
        if (unit == null) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        if (unit.ended()) {
            throw DomainException.invalid("/units/" + index + "/unitId", "team.unit.ended");
        }
        return unit;
    }
}
