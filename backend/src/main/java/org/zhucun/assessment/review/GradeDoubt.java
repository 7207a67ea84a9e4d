package org.zhucun.assessment.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 等次确认后的新情况: the grade does not change by it; somebody looks at it again.
 *
 * @param fact the finding, or the entry of the register
 * @param label number of the finding; null of an absence
 * @param category of the finding; null of an absence
 * @param severity of the finding; null of an absence
 * @param on the day it is about
 * @param since the day on which it came to bear, or ceased to
 */
public record GradeDoubt(
        DoubtKind kind, UUID fact, String label, String category, String severity, LocalDate on, LocalDate since) {}
