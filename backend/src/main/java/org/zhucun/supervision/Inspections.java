package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;

/** 督查之门: visits and the drafts of findings that follow from them. Call it inside a transaction whose deed says what was done. */
@ApplicationScoped
public class Inspections {
    private final InspectionRepository inspections;
    private final FindingSteps steps;
    private final Targets targets;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    Inspections(
            InspectionRepository inspections,
            FindingSteps steps,
            Targets targets,
            Deadlines deadlines,
            Caller caller,
            Clock clock) {
        this.inspections = inspections;
        this.steps = steps;
        this.targets = targets;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws DomainException 422 I4 for a night visit by day, by the hours of the place on that day */
    public InspectionView record(UUID id, RecordInspection said) {
        deadlines.requireDayOfVisit("/on", said.on());
        Whereabouts where = targets.locate(said.targetKind(), said.targetId(), said.villageCode(), said.on());
        if (said.methods().contains(InspectionMethod.NIGHT_VISIT)) {
            deadlines.nightHours(where.regionPath(), said.on()).require(said);
            deadlines.requireCome("/at", said.on(), said.at());
        }
        Inspection inspection = Inspection.record(id, said, where, caller.require());
        inspection.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        inspections.persistAndFlush(inspection);
        return InspectionView.of(inspection);
    }

    /**
     * A visit that the caller has reported before.
     *
     * @throws DomainException 409 when it is somebody else's
     */
    public Optional<InspectionView> own(UUID id) {
        Optional<Inspection> known = inspections.findByIdOptional(id);
        known.filter(one -> !one.inspectedBy.equals(caller.require().accountId()))
                .ifPresent(anothers -> {
                    throw new DomainException(ProblemType.CONFLICT, "supervision.visit.reused");
                });
        return known.map(InspectionView::of);
    }

    /** What a deed about a visit names. */
    public Subject subject(UUID id) {
        Inspection inspection = inspections.findById(id);
        // it lies with the inspecting office, or the trail would tell the inspected of a visit that they are not told
        // of
        return new Subject(id.toString(), inspection.targetName, inspection.officePath, null);
    }

    /** Drafts what an inspector found on a visit; issued by a person later, known to nobody else until then. */
    public String draft(FoundOnVisit found) {
        RecordFinding draft = new RecordFinding(
                found.inspectionId(),
                found.targetKind(),
                found.targetId(),
                found.villageCode(),
                found.category(),
                found.severity(),
                found.facts(),
                null,
                found.on(),
                null,
                null,
                found.checklistItem());
        return steps.record(draft, caller.require()).number;
    }

    /** The hours of a night visit (I4) at a place on a day. */
    public NightHours nightHours(String regionPath, LocalDate on) {
        return deadlines.nightHours(regionPath, on);
    }

    /** By how many minutes the times of a visit may differ unremarked, empty where a region switched that off. */
    public Optional<Integer> clockGap(String regionPath, LocalDate on) {
        return deadlines.clockGap(regionPath, on);
    }
}
