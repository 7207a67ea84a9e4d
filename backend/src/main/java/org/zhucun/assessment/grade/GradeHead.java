package org.zhucun.assessment.grade;

import java.time.LocalDate;
import java.util.UUID;

/** 现行等次: what may be done about the edition that stands depends on these. */
public record GradeHead(
        UUID id, int edition, Standing grade, UUID decidedBy, String officePath, LocalDate objectionUntil) {}
