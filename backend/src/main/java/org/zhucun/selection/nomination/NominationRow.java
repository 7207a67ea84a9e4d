package org.zhucun.selection.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.selection.Seat;
import org.zhucun.team.SendLevel;

/** 推荐行: a nomination with what is needed to judge it, as one statement reads it. */
record NominationRow(
        UUID id,
        UUID batchId,
        UUID needId,
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
        UUID nominatedBy,
        String nominatedByName,
        Seat decidedSeat,
        LocalDate decidedOn,
        String decidedByName,
        String decisionBasis,
        UUID postingId,
        long version,
        LocalDate startOn,
        SendLevel sendLevel,
        String batchPath,
        Aim aim) {

    /** 所向之村: the village he is meant for, or selected for. */
    record Aim(
            UUID needId,
            String villageCode,
            String villageName,
            boolean firstSecretary,
            boolean captain,
            List<String> industries,
            String path) {}
}
