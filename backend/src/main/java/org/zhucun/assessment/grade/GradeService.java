package org.zhucun.assessment.grade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.zhucun.assessment.sheet.Sheet;
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

/** 等次办理: confirmation and correction. */
@ApplicationScoped
@Transactional
class GradeService {
    private final Sheets sheets;
    private final Grading grading;
    private final SheetViews views;
    private final Caller caller;
    private final RequestInfo request;

    GradeService(Sheets sheets, Grading grading, SheetViews views, Caller caller, RequestInfo request) {
        this.sheets = sheets;
        this.grading = grading;
        this.views = views;
        this.caller = caller;
        this.request = request;
    }

    @Audited(Action.ASSESSMENT_CONFIRMED)
    SheetView confirm(UUID id, ConfirmGrade command) {
        grading.confirm(
                held(id),
                new Grading.Said(
                        command.grade(), command.opinion().strip(), command.justification(), caller.require()));
        return views.told(id);
    }

    @Audited(Action.GRADE_CORRECTED)
    SheetView correct(UUID id, CorrectGrade command) {
        Sheet sheet = held(id);
        Office office = caller.require();
        GradeHead before = grading.standing(sheet, office);
        if (sheet.objection()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.objection.waits");
        }
        if (before.decidedBy().equals(office.accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "assessment.grade.decided");
        }
        String reason = command.reason().strip();
        grading.correct(sheet, before, reason, new Grading.Said(command.grade(), reason, null, office));
        return views.told(id);
    }

    private Sheet held(UUID id) {
        Sheet sheet = sheets.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(sheet.version());
        return sheet;
    }
}
