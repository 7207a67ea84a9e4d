package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 督查登记: visits as inspectors report them. */
@ApplicationScoped
@Transactional
class InspectionService {
    private final InspectionRepository inspections;
    private final Targets targets;
    private final Deadlines deadlines;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    InspectionService(
            InspectionRepository inspections,
            Targets targets,
            Deadlines deadlines,
            Regions regions,
            Caller caller,
            Trail trail,
            Clock clock) {
        this.inspections = inspections;
        this.targets = targets;
        this.deadlines = deadlines;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.INSPECTION_RECORDED)
    InspectionView record(RecordInspection command) {
        deadlines.requireNotFuture("/on", command.on());
        Whereabouts where = targets.locate(command.targetKind(), command.targetId(), command.villageCode());
        Inspection inspection = Inspection.record(
                command, where, caller.require(), deadlines.nightHours(where.regionPath(), command.on()));
        inspection.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        inspections.persistAndFlush(inspection);
        trail.about(new Subject(inspection.id.toString(), inspection.targetName, inspection.regionPath, null));
        return InspectionView.of(inspection);
    }

    InspectionView get(UUID id) {
        return inspections
                .findByIdOptional(id)
                .map(InspectionView::of)
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    CursorPage<InspectionView> page(InspectionFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                "inspections", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<InspectionView> rows = after == null
                ? inspections.page(filter, null, null)
                : inspections.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        CursorPage<InspectionView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.on().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(inspections.total(filter)) : page;
    }
}
