package org.zhucun.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.assessment.grade.GradeHead;
import org.zhucun.assessment.grade.Grades;
import org.zhucun.assessment.grade.Grading;
import org.zhucun.assessment.sheet.Sheet;
import org.zhucun.assessment.sheet.SheetRights;
import org.zhucun.assessment.sheet.SheetState;
import org.zhucun.assessment.sheet.SheetView;
import org.zhucun.assessment.sheet.SheetViews;
import org.zhucun.assessment.sheet.Sheets;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 复核办理: filing and deciding. */
@ApplicationScoped
@Transactional
class ObjectionService {
    private final ObjectionRepository objections;
    private final Sheets sheets;
    private final Grades grades;
    private final Grading grading;
    private final SheetViews views;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    ObjectionService(
            ObjectionRepository objections,
            Sheets sheets,
            Grades grades,
            Grading grading,
            SheetViews views,
            Caller caller,
            RequestInfo request,
            Clock clock) {
        this.objections = objections;
        this.sheets = sheets;
        this.grades = grades;
        this.grading = grading;
        this.views = views;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @Audited(Action.GRADE_OBJECTED)
    SheetView object(UUID id, ObjectToGrade command) {
        Sheet sheet = sheets.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(sheet.version());
        sheet.require(SheetState.GRADED);
        Office office = caller.require();
        if (!SheetRights.speaksFor(sheet, office)) {
            throw new DomainException(ProblemType.FORBIDDEN, "assessment.objection.whose");
        }
        GradeHead grade = grades.head(sheet.gradeId()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        if (today.isAfter(grade.objectionUntil())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.objection.late", grade.objectionUntil());
        }
        objections.add(sheet, grade, command.reason().strip(), office, today);
        return views.told(id);
    }

    @Audited(Action.GRADE_OBJECTION_DECIDED)
    SheetView decide(UUID id, DecideGradeObjection command) {
        Sheet sheet = sheets.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(sheet.version());
        Office office = caller.require();
        GradeHead before = grading.standing(sheet, office);
        ObjectionRepository.Open waiting = objections
                .open(id)
                .orElseThrow(() -> new DomainException(ProblemType.STATE_CONFLICT, "assessment.objection.none"));
        if (office.accountId().equals(waiting.filedBy()) || office.accountId().equals(before.decidedBy())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "assessment.objection.own");
        }
        boolean upheld = Boolean.TRUE.equals(command.upheld());
        if (upheld != (command.grade() != null)) {
            throw DomainException.invalid("/grade", "assessment.objection.grade");
        }
        String words = command.answer().strip();
        ObjectionState outcome = upheld ? ObjectionState.UPHELD : ObjectionState.DISMISSED;
        objections.decide(waiting.id(), outcome, words, office, LocalDate.now(clock));
        if (upheld) {
            grading.correct(sheet, before, words, new Grading.Said(command.grade(), words, null, office));
        }
        return views.told(id);
    }
}
