package org.zhucun.supervision.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 通报约束: what the database's own guards say, should code ever let something through. */
@ApplicationScoped
class BulletinConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("bulletin_once", ProblemType.CONFLICT, "supervision.bulletin.once", null),
                new ConstraintMeaning(
                        "bulletin_corrected_once", ProblemType.CONFLICT, "supervision.bulletin.corrected", null),
                new ConstraintMeaning("bulletin_number_once", ProblemType.CONFLICT, null, null),
                new ConstraintMeaning("bulletin_problem_once", ProblemType.CONFLICT, null, null),
                new ConstraintMeaning("bulletin_has_a_second_person", ProblemType.SEPARATION_OF_DUTIES, null, null),
                new ConstraintMeaning("bulletin_is_immutable", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("bulletin_edition_once", ProblemType.CONFLICT, null, null),
                new ConstraintMeaning("bulletin_edition_is_as_published", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning("bulletin_corrects_the_published", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning(
                        "bulletin_correction_reaches",
                        ProblemType.STATE_CONFLICT,
                        "supervision.bulletin.narrower",
                        null),
                new ConstraintMeaning("bulletin_state_step", ProblemType.STATE_CONFLICT, null, null),
                new ConstraintMeaning(
                        "bulletin_counts_only", ProblemType.STATE_CONFLICT, "supervision.bulletin.counts", null));
    }
}
