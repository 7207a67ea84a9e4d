package org.zhucun.assessment.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 等次维持意见
 *
 * @param gradeId the edition that stands all the same
 * @param doubts what was looked at, as it was told then
 */
public record GradeReview(
        UUID id, UUID gradeId, List<GradeDoubt> doubts, String reason, String by, String office, LocalDate on) {
    public GradeReview {
        doubts = List.copyOf(doubts);
    }
}
