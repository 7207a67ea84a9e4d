package org.zhucun.assessment.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.quota.QuotaCategory;
import org.zhucun.assessment.score.FormCounts;
import org.zhucun.assessment.score.RaterCounts;
import org.zhucun.assessment.score.ScoredPart;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.assessment.year.RoundKind;
import org.zhucun.cadre.merit.GradeVocabulary;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.team.SendLevel;

/** 考核表: one object in one round, as the rooms of the assessment see it. */
public record Sheet(
        UUID id,
        long version,
        SheetState state,
        Period period,
        Assessed object,
        Proposal proposal,
        Referral referral,
        UUID gradeId,
        Standing grade,
        String returnedReason,
        boolean objection) {

    /** 考核期 */
    public record Period(
            UUID roundId, RoundKind kind, String title, int year, LocalDate from, LocalDate to, String decidesPath) {}

    /** 对象: whom it is about, and where he was. */
    public record Assessed(
            ObjectKind kind,
            String id,
            String name,
            UUID cadreId,
            UUID teamId,
            String teamName,
            String villageName,
            String unitName,
            QuotaCategory category,
            SendLevel sentBy,
            String regionPath,
            String unitPath) {

        /** K7: one order, two vocabularies. */
        public GradeVocabulary vocabulary() {
            return category == QuotaCategory.CIVIL_SERVANT
                    ? GradeVocabulary.CIVIL_SERVANT
                    : GradeVocabulary.INSTITUTION_STAFF;
        }

        /** The region of the level that sent him, where it lies above the region that assesses; else that region (K6). */
        public String ownerPath(String decidesPath) {
            if (sentBy == null) {
                return decidesPath;
            }
            int steps = switch (sentBy) {
                case CENTRAL, PROVINCE -> 1;
                case CITY -> 2;
                case COUNTY -> 3;
            };
            String[] codes = regionPath.split("/");
            StringBuilder path = new StringBuilder("/");
            for (int i = 1; i <= Math.min(steps, codes.length - 1); i++) {
                path.append(codes[i]).append('/');
            }
            return decidesPath.startsWith(path.toString()) ? path.toString() : decidesPath;
        }
    }

    /** 拟定 */
    public record Proposal(
            Standing grade,
            String opinion,
            List<ScoredPart> parts,
            RaterCounts rating,
            FormCounts satisfaction,
            BigDecimal total,
            UUID by,
            String byName,
            LocalDate on) {}

    /** 报选派层级 */
    public record Referral(String to, Standing grade, String opinion, UUID by, String byName, LocalDate on) {}

    /** The region at which it is decided now. */
    public String decidedAt() {
        return state == SheetState.REFERRED ? referral.to() : period.decidesPath();
    }

    public void require(SheetState... wanted) {
        if (!List.of(wanted).contains(state)) {
            String why = "assessment.sheet.state." + state;
            throw new DomainException(ProblemType.STATE_CONFLICT, why);
        }
    }

    /** Nobody's period is decided on before its last day. */
    public boolean over(LocalDate today) {
        return !today.isBefore(period.to());
    }

    /** A department at that region or above it. */
    public static boolean sits(Office office, String at) {
        return at.startsWith(office.path());
    }
}
