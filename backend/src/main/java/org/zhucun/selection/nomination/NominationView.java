package org.zhucun.selection.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.selection.Seat;
import org.zhucun.selection.criterion.CriterionResult;

/**
 * 推荐视图: a candidate with his criteria judged now.
 *
 * @param needId the village he is meant for, after the decision the one he was selected for
 * @param judgements 政治素质、工作能力、热爱农村 in the unit's words
 * @param justified rules for which a reason was given
 * @param criteria empty where the office does not see the cadre's facts
 * @param hindrances how many criteria stand in the way and have no reason yet
 * @param commendations how many preferences speak for him
 */
record NominationView(
        UUID id,
        UUID batchId,
        UUID needId,
        String villageCode,
        String villageName,
        UUID cadreId,
        String cadreName,
        UUID unitId,
        String unitName,
        Seat seat,
        NominationSource source,
        boolean backbone,
        String homeRegionCode,
        List<String> judgements,
        NominationState state,
        List<String> justified,
        LocalDate nominatedOn,
        String nominatedByName,
        LocalDate decidedOn,
        String decidedByName,
        String decisionBasis,
        UUID postingId,
        List<ReviewView> reviews,
        List<CriterionResult> criteria,
        int hindrances,
        int commendations,
        long version,
        List<String> may)
        implements Versioned {

    /** 审核意见视图 */
    record ReviewView(
            UUID nominationId,
            Department department,
            boolean approve,
            String note,
            String reviewerName,
            LocalDate reviewedOn) {}

    static NominationView of(
            NominationRow row, List<ReviewView> reviews, List<CriterionResult> criteria, List<String> may) {
        NominationRow.Aim aim = row.aim();
        return new NominationView(
                row.id(),
                row.batchId(),
                aim == null ? null : aim.needId(),
                aim == null ? null : aim.villageCode(),
                aim == null ? null : aim.villageName(),
                row.cadreId(),
                row.cadreName(),
                row.unitId(),
                row.unitName(),
                row.decidedSeat() == null ? row.seat() : row.decidedSeat(),
                row.source(),
                row.backbone(),
                row.homeRegionCode(),
                row.judgements(),
                row.state(),
                row.justified(),
                row.nominatedOn(),
                row.nominatedByName(),
                row.decidedOn(),
                row.decidedByName(),
                row.decisionBasis(),
                row.postingId(),
                reviews,
                criteria,
                (int) criteria.stream()
                        .filter(result -> result.hinders() && !row.justified().contains(result.ruleId()))
                        .count(),
                (int) criteria.stream().filter(CriterionResult::commends).count(),
                row.version(),
                may);
    }
}
