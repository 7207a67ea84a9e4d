package org.zhucun.fieldwork.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Share;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 到村指导登记 */
@ApplicationScoped
@Transactional
class GuidanceService {
    private final GuidanceRepository visits;
    private final Regions regions;
    private final Desk desk;

    GuidanceService(GuidanceRepository visits, Regions regions, Desk desk) {
        this.visits = visits;
        this.regions = regions;
        this.desk = desk;
    }

    CursorPage<GuidanceView> page(GuidanceFilter filter) {
        return visits.page(filter);
    }

    GuidanceShare share(PeriodFilter filter) {
        desk.requirePeriod(filter.from, filter.to);
        String code = regions.readable(filter.region);
        long[] counts = visits.counts(code.isEmpty() ? null : RegionCode.path(code), filter);
        return new GuidanceShare(
                code, filter.from, filter.to, counts[0], counts[1], Share.percent(counts[1], counts[0]));
    }

    @Audited(Action.GUIDANCE_VISIT_RECORDED)
    GuidanceView record(GuidanceCommands.RecordGuidance command) {
        desk.requireNotFuture("/visitedOn", command.visitedOn());
        RegionRef village = desk.place(command.villageCode());
        GuidanceView visit = new GuidanceView(
                Ids.next(),
                command.department().strip(),
                village.code(),
                village.shortName(),
                command.visitedOn(),
                command.stationingChecked(),
                command.notes(),
                desk.office().accountName());
        visits.add(visit, village.path());
        desk.about(visit.id(), visit.department() + " → " + visit.villageName(), village.path(), null);
        return visit;
    }
}
