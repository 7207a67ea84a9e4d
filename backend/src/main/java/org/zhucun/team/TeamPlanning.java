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
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 组队条件: looks up what a team is to be made of, or says which rule forbids it. */
@ApplicationScoped
class TeamPlanning {
    private static final String MAX_COVERED = "team.maxCoveredVillages.DEMO";

    private final Regions regions;
    private final Organizations organizations;
    private final Policies policies;

    TeamPlanning(Regions regions, Organizations organizations, Policies policies) {
        this.regions = regions;
        this.organizations = organizations;
        this.policies = policies;
    }

    /** The plan as of a day: villages in force then and inside the caller's jurisdiction, units that exist. */
    TeamPlan of(FormTeam command, LocalDate on) {
        command.requireOneLead();
        command.requireVillagesOnce();
        List<RegionRef> villages = new ArrayList<>();
        for (String code : command.villageCodes()) {
            villages.add(regions.requireWithin(code, on));
        }
        requireFewEnough(command, villages.get(0), on);
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

    /** C4: 一队带多村, 就近帮扶相邻的1—2个村. */
    private void requireFewEnough(FormTeam command, RegionRef home, LocalDate on) {
        int covered = command.coveredVillageCodes().size();
        policies.find(MAX_COVERED, home.path(), on)
                .filter(max -> covered > max.asInt())
                .ifPresent(max -> {
                    throw DomainException.rule(
                                    max.refusal("C4", String.valueOf(covered)), "team.covered.max", max.asInt())
                            .at("/coveredVillageCodes", "team.covered.max", max.asInt());
                });
    }
}
