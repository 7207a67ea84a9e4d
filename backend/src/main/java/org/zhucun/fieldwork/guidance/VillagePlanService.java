package org.zhucun.fieldwork.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionRef;
import org.zhucun.team.Teams;

/** 村规划登记: a change is a new version beside the old ones. */
@ApplicationScoped
@Transactional
class VillagePlanService {
    private final VillagePlanRepository plans;
    private final Teams teams;
    private final Desk desk;

    VillagePlanService(VillagePlanRepository plans, Teams teams, Desk desk) {
        this.plans = plans;
        this.teams = teams;
        this.desk = desk;
    }

    CursorPage<VillagePlanView> page(VillagePlanFilter filter) {
        return plans.page(filter);
    }

    @Audited(Action.VILLAGE_PLAN_ADOPTED)
    VillagePlanView adopt(GuidanceCommands.AdoptVillagePlan command) {
        desk.requireNotFuture("/adoptedOn", command.adoptedOn());
        RegionRef village = desk.place(command.villageCode());
        String team = command.teamId() == null
                ? null
                : teams.requireTeam(command.teamId()).name();
        VillagePlanView plan = new VillagePlanView(
                Ids.next(),
                village.code(),
                village.shortName(),
                plans.lastVersion(village.code()) + 1,
                command.title().strip(),
                command.summary().strip(),
                team,
                command.adoptedOn(),
                desk.office().accountName(),
                true);
        plans.add(plan, village.path());
        desk.about(plan.id(), plan.villageName() + " v" + plan.versionNo(), village.path(), null);
        return plan;
    }
}
