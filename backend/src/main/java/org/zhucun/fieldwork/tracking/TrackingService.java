package org.zhucun.fieldwork.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 跟踪管理登记: by the unit itself, or by an office of the place for it. */
@ApplicationScoped
@Transactional
class TrackingService {
    private final TrackingRepository records;
    private final Organizations organizations;
    private final Policies policies;
    private final Regions regions;
    private final Desk desk;

    TrackingService(
            TrackingRepository records, Organizations organizations, Policies policies, Regions regions, Desk desk) {
        this.records = records;
        this.organizations = organizations;
        this.policies = policies;
        this.regions = regions;
        this.desk = desk;
    }

    CursorPage<TrackingView> page(TrackingFilter filter) {
        return records.page(filter);
    }

    /** O2: in the order of the counties. */
    List<UntrackedUnit> untracked(UntrackedFilter filter) {
        String code = regions.readable(filter.region);
        LocalDate day = desk.day(filter.asOf);
        List<UntrackedUnit> found = records.untracked(code, day, policies.effective(day), desk.office());
        Map<String, RegionRef> counties = regions.named(
                found.stream().map(UntrackedUnit::countyCode).distinct().toList(), day);
        return found.stream().map(unit -> named(unit, counties)).toList();
    }

    @Audited(Action.UNIT_TRACKING_RECORDED)
    TrackingView record(TrackingCommands.RecordTracking command) {
        desk.requireNotFuture("/on", command.on());
        OrganizationRef unit = organizations
                .find(command.unitId())
                .orElseThrow(() -> DomainException.invalid("/unitId", "fieldwork.unit"));
        Office office = desk.office();
        if (office.tree() == Tree.UNIT && !office.covers(unit.path())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        RegionRef village = desk.place(command.villageCode());
        if (!records.bound(unit.id(), village.code(), command.on())) {
            throw DomainException.invalid(
                    "/villageCode", "fieldwork.tracking.unbound", unit.name(), village.shortName());
        }
        UnitTracking tracking = new UnitTracking(command, unit, village, office);
        records.add(tracking);
        return done(tracking);
    }

    @Audited(Action.UNIT_TRACKING_WITHDRAWN)
    TrackingView withdraw(UUID id, TrackingCommands.WithdrawTracking command) {
        UnitTracking tracking = records.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(tracking.version);
        tracking.withdraw(desk.today(), command.reason());
        records.flush();
        return done(tracking);
    }

    private static UntrackedUnit named(UntrackedUnit unit, Map<String, RegionRef> counties) {
        RegionRef county = counties.get(unit.countyCode());
        return new UntrackedUnit(
                unit.unitId(),
                unit.unitName(),
                unit.countyCode(),
                county == null ? unit.countyCode() : county.shortName(),
                unit.villages(),
                unit.lastOn(),
                unit.dueOn(),
                unit.source());
    }

    private TrackingView done(UnitTracking tracking) {
        desk.about(
                tracking.id, tracking.unitName + " → " + tracking.villageName, tracking.regionPath, tracking.unitPath);
        return records.view(tracking.id);
    }
}
