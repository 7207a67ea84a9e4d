package org.zhucun.assessment.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.facts.SheetFacts;
import org.zhucun.assessment.score.FormCounts;
import org.zhucun.assessment.score.RaterCounts;
import org.zhucun.assessment.score.ScoredPart;

/**
 * 等次: one edition of a grade, with what it rested on then. What was corrected stays visible.
 *
 * @param replaces the edition that it corrects, or null
 * @param reason why it was corrected, or null
 * @param factsAsOf when the facts were taken
 * @param digest SHA-256 of the facts as they are kept
 * @param objectionBasis document and clause of the term in which he may object
 */
public record GradeVersion(
        UUID id,
        int edition,
        UUID replaces,
        String reason,
        Standing grade,
        String opinion,
        List<ScoredPart> parts,
        RaterCounts rating,
        FormCounts satisfaction,
        BigDecimal total,
        SheetFacts facts,
        Instant factsAsOf,
        String digest,
        String decidedBy,
        String decidedOffice,
        LocalDate decidedOn,
        LocalDate objectionUntil,
        String objectionBasis) {}
