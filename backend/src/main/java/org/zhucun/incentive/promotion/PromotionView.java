package org.zhucun.incentive.promotion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 提拔重用: as its readers see it.
 *
 * @param closedObligations how many follow-ups of an excellent grade it closed, as far as the office sees them
 * @param openFollowUps how many follow-ups of the office's own level it could close and has not (K6)
 */
record PromotionView(
        UUID id,
        UUID cadreId,
        String cadreName,
        String unitName,
        String villageName,
        PromotionKind kind,
        String fromRank,
        String toRank,
        String position,
        LocalDate effectiveOn,
        String decidedBy,
        String documentNumber,
        int closedObligations,
        int openFollowUps,
        LocalDate withdrawnOn,
        String withdrawnReason,
        String recordedBy,
        List<String> may,
        long version)
        implements Versioned {}
