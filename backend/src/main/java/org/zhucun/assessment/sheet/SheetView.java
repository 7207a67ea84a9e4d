package org.zhucun.assessment.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.facts.SheetFacts;
import org.zhucun.assessment.grade.GradeVersion;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.objection.ObjectionView;
import org.zhucun.assessment.quota.QuotaCategory;
import org.zhucun.assessment.review.GradeDoubt;
import org.zhucun.assessment.review.GradeReview;
import org.zhucun.assessment.score.FormCounts;
import org.zhucun.assessment.score.RaterCounts;
import org.zhucun.assessment.score.ScoredPart;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.assessment.year.RoundKind;
import org.zhucun.cadre.merit.GradeVocabulary;
import org.zhucun.kernel.Versioned;
import org.zhucun.team.SendLevel;

/**
 * 考核表
 *
 * @param facts as they stand; those of a grade are frozen with it
 * @param referral where another level decides than the region that assesses (K6), or null
 * @param grades all editions, the newest first
 * @param doubts what has come to light since the grade was given and nobody has looked at; told to offices of the regions
 * @param reviews what was looked at and let the grade stand, the newest first
 * @param may what the office may do with it
 */
public record SheetView(
        UUID id,
        UUID roundId,
        RoundKind roundKind,
        String roundTitle,
        int year,
        LocalDate from,
        LocalDate to,
        ObjectKind objectKind,
        String name,
        UUID cadreId,
        UUID teamId,
        String teamName,
        String villageName,
        String unitName,
        QuotaCategory category,
        GradeVocabulary vocabulary,
        SendLevel sentBy,
        SheetState state,
        SheetFacts facts,
        SheetProposal proposal,
        SheetReferral referral,
        String returnedReason,
        Standing grade,
        List<GradeVersion> grades,
        List<ObjectionView> objections,
        List<GradeDoubt> doubts,
        List<GradeReview> reviews,
        List<String> may,
        long version)
        implements Versioned {

    /** 拟定意见 */
    public record SheetProposal(
            Standing grade,
            String opinion,
            List<ScoredPart> parts,
            RaterCounts rating,
            FormCounts satisfaction,
            BigDecimal total,
            String by,
            LocalDate on) {}

    /** 报选派层级 (K6) */
    public record SheetReferral(String regionCode, Standing grade, String opinion, String by, LocalDate on) {}
}
