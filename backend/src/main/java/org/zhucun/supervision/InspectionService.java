package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 督查登记: visits as inspectors report them. */
@ApplicationScoped
@Transactional
class InspectionService {
    private final InspectionRepository inspections;
    private final Inspections recorder;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;

    InspectionService(
            InspectionRepository inspections, Inspections recorder, Regions regions, Caller caller, Trail trail) {
        this.inspections = inspections;
        this.recorder = recorder;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
    }

    @Audited(Action.INSPECTION_RECORDED)
    InspectionView record(RecordInspection command) {
        InspectionView recorded = recorder.record(Ids.next(), command);
        trail.about(recorder.subject(recorded.id()));
        return recorded;
    }

    InspectionView get(UUID id) {
        InspectionView found = inspections
                .findByIdOptional(id)
                .map(InspectionView::of)
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        trail.lookedAt(Action.INSPECTION_READ, recorder.subject(id), Map.of());
        return found;
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
        trail.lookedAt(Action.INSPECTION_READ, new Subject(null, null, null, null), Map.of("asked", filter.asText()));
        return filter.withTotal ? page.withTotal(inspections.total(filter)) : page;
    }
}
