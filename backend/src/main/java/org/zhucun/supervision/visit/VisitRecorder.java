package org.zhucun.supervision.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.FoundOnVisit;
import org.zhucun.supervision.InspectionView;
import org.zhucun.supervision.Inspections;
import org.zhucun.supervision.TargetKind;
import org.zhucun.supervision.checklist.ChecklistItem;
import org.zhucun.supervision.checklist.Protocols;
import org.zhucun.supervision.visit.VisitCommands.RecordVisit;
import org.zhucun.supervision.visit.VisitCommands.VisitFinding;

/** 督查登记: writes a visit, its protocol and the drafts that follow from it, all or nothing. */
@ApplicationScoped
@Transactional
class VisitRecorder {
    private final Inspections inspections;
    private final Protocols protocols;
    private final Trail trail;

    VisitRecorder(Inspections inspections, Protocols protocols, Trail trail) {
        this.inspections = inspections;
        this.protocols = protocols;
        this.trail = trail;
    }

    @Audited(Action.INSPECTION_RECORDED)
    VisitReceipt record(RecordVisit said) {
        InspectionView visit = inspections.record(said.id(), said.visit());
        protocols.record(said.id(), said.protocol());
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < said.findings().size(); i++) {
            numbers.add(inspections.draft(found(visit, said, i)));
        }
        trail.about(inspections.subject(said.id()));
        trail.detail(Map.of("claimedAt", said.protocol().claimedAt().toString(), "findings", numbers));
        return new VisitReceipt(visit.id(), visit.recordedAt(), numbers, false);
    }

    private FoundOnVisit found(InspectionView visit, RecordVisit said, int place) {
        VisitFinding finding = said.findings().get(place);
        if ((finding.checklistItem() == null) == (finding.cadreId() == null)) {
            throw DomainException.invalid("/findings/" + place, "supervision.visit.finding");
        }
        return finding.cadreId() == null ? ofItem(visit, said, place) : ofAbsence(visit, said, place);
    }

    /** Who owes what was not delivered is no team and is named in the office, not on the road (I9). */
    private FoundOnVisit ofItem(InspectionView visit, RecordVisit said, int place) {
        VisitFinding finding = said.findings().get(place);
        String template = said.protocol().template();
        if (template == null) {
            throw DomainException.invalid("/findings/" + place + "/checklistItem", "supervision.checklist.refused");
        }
        ChecklistItem item = protocols
                .checklist(template, said.protocol().templateVersion())
                .item(finding.checklistItem())
                .filter(one -> one.target() == TargetKind.TEAM)
                .orElseThrow(() -> DomainException.invalid(
                        "/findings/" + place + "/checklistItem", "supervision.visit.finding.owner"));
        return drafted(visit, finding, visit.target().kind(), visit.target().id(), item.proposes());
    }

    private FoundOnVisit ofAbsence(InspectionView visit, RecordVisit said, int place) {
        VisitFinding finding = said.findings().get(place);
        boolean notMet = said.protocol().presences().stream()
                .anyMatch(one -> one.cadreId().equals(finding.cadreId()) && !one.present());
        if (!notMet) {
            throw DomainException.invalid("/findings/" + place + "/cadreId", "supervision.visit.finding.met");
        }
        return drafted(visit, finding, TargetKind.CADRE, finding.cadreId().toString(), FindingCategory.ABSENT);
    }

    private static FoundOnVisit drafted(
            InspectionView visit, VisitFinding finding, TargetKind kind, String id, FindingCategory category) {
        return new FoundOnVisit(
                visit.id(),
                kind,
                id,
                visit.villageCode(),
                category,
                finding.severity(),
                finding.facts().strip(),
                visit.on(),
                finding.checklistItem());
    }
}
