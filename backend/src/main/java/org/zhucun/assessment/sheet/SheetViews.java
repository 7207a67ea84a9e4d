package org.zhucun.assessment.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhucun.assessment.facts.FactsBook;
import org.zhucun.assessment.facts.SheetFacts;
import org.zhucun.assessment.grade.GradeHead;
import org.zhucun.assessment.grade.GradeVersion;
import org.zhucun.assessment.grade.Grades;
import org.zhucun.assessment.objection.ObjectionView;
import org.zhucun.assessment.objection.Objections;
import org.zhucun.assessment.review.Doubts;
import org.zhucun.assessment.review.GradeDoubt;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 考核表视图: a sheet as its reader sees it, with the facts of today or those that its grade rested on. */
@ApplicationScoped
public class SheetViews {
    private final SheetRepository sheets;
    private final FactsBook facts;
    private final Grades grades;
    private final Objections objections;
    private final Doubts doubts;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    SheetViews(
            SheetRepository sheets,
            FactsBook facts,
            Grades grades,
            Objections objections,
            Doubts doubts,
            Caller caller,
            Trail trail,
            Clock clock) {
        this.sheets = sheets;
        this.facts = facts;
        this.grades = grades;
        this.objections = objections;
        this.doubts = doubts;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of a sheet, after the trail was told whom it is about. */
    public SheetView told(UUID id) {
        Sheet sheet = sheets.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        trail.about(subject(sheet));
        return whole(sheet);
    }

    /** A sheet as the office sees it, to be put on paper. */
    public SheetView of(UUID id) {
        return whole(sheets.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    static Subject subject(Sheet sheet) {
        return new Subject(
                sheet.id().toString(),
                sheet.object().name() + " " + sheet.period().title(),
                sheet.object().regionPath(),
                sheet.object().unitPath());
    }

    SheetView whole(Sheet sheet) {
        List<GradeVersion> versions = grades.versions(sheet.id());
        List<ObjectionView> filed = objections.of(sheet.id());
        List<GradeDoubt> doubted = sheet.gradeId() == null
                ? List.of()
                : doubts.of(List.of(sheet.id())).getOrDefault(sheet.id(), List.of());
        Sheet.Period period = sheet.period();
        Sheet.Assessed about = sheet.object();
        return new SheetView(
                sheet.id(),
                period.roundId(),
                period.kind(),
                period.title(),
                period.year(),
                period.from(),
                period.to(),
                about.kind(),
                about.name(),
                about.cadreId(),
                about.teamId(),
                about.teamName(),
                about.villageName(),
                about.unitName(),
                about.category(),
                about.vocabulary(),
                about.sentBy(),
                sheet.state(),
                sheet.gradeId() == null
                        ? now(List.of(sheet)).get(sheet.id())
                        : versions.get(0).facts(),
                proposal(sheet.proposal()),
                referral(sheet.referral()),
                sheet.returnedReason(),
                sheet.grade(),
                versions,
                filed,
                doubted,
                doubts.settled(sheet.id()),
                may(sheet, filed, !doubted.isEmpty()),
                sheet.version());
    }

    /** One page of the list, its facts taken in two statements whatever its length. */
    List<SheetItem> items(List<Sheet> page) {
        Office office = caller.require();
        Map<UUID, SheetFacts> known =
                now(page.stream().filter(one -> one.gradeId() == null).toList());
        Map<UUID, SheetFacts> frozen = grades.frozen(
                page.stream().map(Sheet::gradeId).filter(id -> id != null).toList());
        Map<UUID, List<GradeDoubt>> doubted = doubts.of(page.stream()
                .filter(one -> one.gradeId() != null)
                .map(Sheet::id)
                .toList());
        return page.stream()
                .map(one -> item(
                        one,
                        one.gradeId() == null ? known.get(one.id()) : frozen.get(one.gradeId()),
                        doubted.getOrDefault(one.id(), List.of()).size(),
                        office))
                .toList();
    }

    private SheetItem item(Sheet sheet, SheetFacts facts, int doubted, Office office) {
        Sheet.Assessed about = sheet.object();
        SheetFacts.RegisterFacts register = facts.register();
        return new SheetItem(
                sheet.id(),
                sheet.period().roundId(),
                sheet.period().title(),
                sheet.period().year(),
                about.kind(),
                about.name(),
                about.cadreId(),
                about.teamId(),
                about.teamName(),
                about.villageName(),
                about.unitName(),
                about.category(),
                about.vocabulary(),
                about.sentBy(),
                sheet.state(),
                register == null ? null : register.counted(),
                register == null ? null : register.required(),
                facts.absences().size(),
                facts.counted(),
                facts.findings().stream()
                        .filter(one -> "OPEN".equals(one.dispute()))
                        .count(),
                sheet.proposal() == null ? null : sheet.proposal().total(),
                sheet.proposal() == null ? null : sheet.proposal().grade(),
                sheet.grade(),
                sheet.objection(),
                doubted,
                sheet.state() == SheetState.GRADED
                        ? List.of()
                        : SheetRights.of(sheet, office, null, Optional.empty(), false, LocalDate.now(clock)),
                sheet.version());
    }

    private Map<UUID, SheetFacts> now(List<Sheet> of) {
        Map<UUID, SheetFacts> known = new HashMap<>();
        if (!of.isEmpty()) {
            // a page is of one round or, for one cadre, of few: the policy of the newest period says what is asked
            LocalDate on = of.stream()
                    .map(one -> one.period().to())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            facts.of(of.stream().map(Sheet::id).toList(), on, LocalDate.now(clock))
                    .forEach((id, told) -> known.put(id, told.facts()));
        }
        return known;
    }

    private List<String> may(Sheet sheet, List<ObjectionView> filed, boolean doubted) {
        GradeHead head = grades.head(sheet.gradeId()).orElse(null);
        boolean objected =
                head != null && filed.stream().anyMatch(one -> one.gradeId().equals(head.id()));
        List<String> may = SheetRights.of(
                sheet, caller.require(), head, objections.objector(sheet.id()), objected, LocalDate.now(clock));
        return doubted && SheetRights.keeps(sheet, caller.require(), head)
                ? Stream.concat(Stream.of("keep"), may.stream()).toList()
                : may;
    }

    private static SheetView.SheetProposal proposal(Sheet.Proposal one) {
        return one == null
                ? null
                : new SheetView.SheetProposal(
                        one.grade(),
                        one.opinion(),
                        one.parts(),
                        one.rating(),
                        one.satisfaction(),
                        one.total(),
                        one.byName(),
                        one.on());
    }

    private static SheetView.SheetReferral referral(Sheet.Referral one) {
        return one == null
                ? null
                : new SheetView.SheetReferral(
                        RegionCode.ofPath(one.to()), one.grade(), one.opinion(), one.byName(), one.on());
    }
}
