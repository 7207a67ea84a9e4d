package org.zhucun.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.grade.Grading;
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

/** 等次维持办理: lets a grade stand in spite of what has come to light, and explains one that a rule forbids. */
@ApplicationScoped
@Transactional
class ReviewService {
    private final ReviewRepository reviews;
    private final Doubts doubts;
    private final Sheets sheets;
    private final Grading grading;
    private final SheetViews views;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    ReviewService(
            ReviewRepository reviews,
            Doubts doubts,
            Sheets sheets,
            Grading grading,
            SheetViews views,
            Caller caller,
            RequestInfo request,
            Clock clock) {
        this.reviews = reviews;
        this.doubts = doubts;
        this.sheets = sheets;
        this.grading = grading;
        this.views = views;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @Audited(Action.GRADE_KEPT)
    SheetView keep(UUID id, KeepGrade command) {
        Sheet sheet = held(id);
        Office office = caller.require();
        grading.standing(sheet, office);
        if (sheet.objection()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.objection.waits");
        }
        List<GradeDoubt> looked = doubts.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(one -> command.facts().contains(one.fact()))
                .toList();
        if (looked.size() != command.facts().size()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.review.stale");
        }
        grading.requireStands(sheet);
        reviews.add(sheet, looked, command.reason().strip(), office, LocalDate.now(clock));
        sheets.touched(id);
        return views.told(id);
    }

    @Audited(Action.GRADE_EXPLAINED)
    SheetView explain(UUID id, ExplainGrade command) {
        Sheet sheet = held(id);
        grading.standing(sheet, caller.require());
        grading.explain(sheet, command.grade(), command.justification());
        return views.told(id);
    }

    private Sheet held(UUID id) {
        Sheet sheet = sheets.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(sheet.version());
        return sheet;
    }
}
