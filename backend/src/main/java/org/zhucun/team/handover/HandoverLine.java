package org.zhucun.team.handover;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 交接一览一行: a handover without its lists.
 *
 * @param proposed items the successor has not decided
 * @param openObligations items he refused and the leaver has not settled
 * @param metOn day of the meet-and-greet, null while it was not held
 */
public record HandoverLine(
        UUID id,
        UUID outgoingPostingId,
        UUID cadreId,
        String cadreName,
        UUID incomingPostingId,
        UUID successorId,
        String successorName,
        UUID teamId,
        String villageCode,
        String villageName,
        LocalDate startedOn,
        HandoverState state,
        long items,
        long proposed,
        long openObligations,
        LocalDate metOn,
        long version) {}
