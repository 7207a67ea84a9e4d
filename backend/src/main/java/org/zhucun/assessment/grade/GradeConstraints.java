package org.zhucun.assessment.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 等次约束: what the database's own guards say. */
@ApplicationScoped
class GradeConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning(
                        "assessment_grade_has_a_second_person",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "assessment.grade.own",
                        null),
                new ConstraintMeaning("assessment_grade_edition_once", ProblemType.CONFLICT, null, null),
                new ConstraintMeaning("assessment_grade_replaced_once", ProblemType.CONFLICT, null, null),
                new ConstraintMeaning("assessment_grade_corrects_the_last", ProblemType.CONFLICT, null, null),
                new ConstraintMeaning(
                        "assessment_objection_once", ProblemType.CONFLICT, "assessment.objection.once", null),
                new ConstraintMeaning(
                        "assessment_objection_heard_by_another",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "assessment.objection.own",
                        null),
                new ConstraintMeaning(
                        "assessment_template_once", ProblemType.CONFLICT, "assessment.template.once", null),
                new ConstraintMeaning("assessment_sheet_state_step", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("assessment_sheet_object_stays", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("assessment_sheet_shows_its_grade", ProblemType.STATE_CONFLICT, null, null));
    }
}
