package org.zhucun.fieldwork.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Share;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;

/** 帮扶户办理: lists are masked, a look at one is a deed, and the name is shown for a purpose only. */
@ApplicationScoped
@Transactional
class HouseholdService {
    private static final int QUARTER = 3;

    private final HouseholdRepository households;
    private final Regions regions;
    private final Desk desk;
    private final Trail trail;

    HouseholdService(HouseholdRepository households, Regions regions, Desk desk, Trail trail) {
        this.households = households;
        this.regions = regions;
        this.desk = desk;
        this.trail = trail;
    }

    CursorPage<HouseholdItem> page(HouseholdFilter filter) {
        return households.page(filter);
    }

    @Audited(Action.HOUSEHOLD_READ)
    HouseholdView get(UUID id) {
        HouseholdItem household = households.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        about(household);
        return new HouseholdView(household, households.visits(id));
    }

    @Audited(Action.HOUSEHOLD_REGISTERED)
    HouseholdItem register(HouseholdCommands.RegisterHousehold command) {
        UUID id = households.add(command, desk.place(command.villageCode()));
        return done(id);
    }

    @Audited(Action.HOUSEHOLD_REVEALED)
    RevealedHousehold reveal(UUID id, HouseholdCommands.RevealHousehold command) {
        about(own(id));
        trail.detail(Map.of("purpose", command.purpose()));
        return new RevealedHousehold(id, households.name(id));
    }

    @Audited(Action.HOUSEHOLD_VISITED)
    HouseholdItem visit(HouseholdCommands.RecordHouseholdVisit command) {
        desk.requireNotFuture("/visitedOn", command.visitedOn());
        String path = households
                .pathOf(command.householdId())
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        households.add(command, path);
        return done(command.householdId());
    }

    /** Of a period, this quarter when none is asked for. */
    VisitCoverage coverage(PeriodFilter filter) {
        desk.requirePeriod(filter.from, filter.to);
        LocalDate to = desk.day(filter.to);
        LocalDate from = filter.from == null
                ? to.withDayOfMonth(1).minusMonths((to.getMonthValue() - 1) % QUARTER)
                : filter.from;
        String code = regions.readable(filter.region);
        long[] counts = households.visited(code.isEmpty() ? null : RegionCode.path(code), from, to);
        return new VisitCoverage(
                code, from, to, counts[0], counts[1], counts[0] - counts[1], Share.percent(counts[1], counts[0]));
    }

    private HouseholdItem own(UUID id) {
        return households.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    private HouseholdItem done(UUID id) {
        HouseholdItem household = own(id);
        about(household);
        return household;
    }

    /** By village and number: the trail holds no name. */
    private void about(HouseholdItem household) {
        desk.about(
                household.id(),
                household.villageName() + " " + household.number(),
                RegionCode.path(household.villageCode()),
                null);
    }
}
