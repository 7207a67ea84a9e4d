package org.zhucun.assessment.obligation;

import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.given.GivenDeed;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenPosting;
import org.zhucun.kernel.Ids;
import org.zhucun.team.SendLevel;

/** 给定等次: grades told to the door of the consequences, as the assessment tells them when it confirms one. */
public final class GivenGrade {
    private GivenGrade() {}

    public static GradeGiven of(GivenPosting posting, Standing standing, LocalDate on) {
        return of(posting, standing, SendLevel.COUNTY, on);
    }

    public static GradeGiven of(GivenPosting posting, Standing standing, SendLevel sentBy, LocalDate on) {
        return new GradeGiven(
                Ids.next(),
                on.getYear(),
                posting.cadreId(),
                posting.cadreName(),
                posting.villagePath(),
                posting.unitPath(),
                "单位" + posting.cadreName(),
                standing,
                sentBy,
                on);
    }

    /** Confirms a grade as an office. */
    public static UUID given(GivenOffice office, GradeGiven grade) {
        inside(office, () -> {
            door().follow(grade);
            return null;
        });
        return grade.gradeId();
    }

    public static Undone corrected(GivenOffice office, UUID grade, String reason) {
        return inside(office, () -> door().undo(grade, reason));
    }

    /** In one transaction of an office, with a deed. */
    public static <T> T inside(GivenOffice office, Supplier<T> work) {
        return GivenDeed.of(office, work);
    }

    private static Consequences door() {
        return Arc.container().instance(Consequences.class).get();
    }
}
