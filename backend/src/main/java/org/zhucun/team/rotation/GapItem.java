package org.zhucun.team.rotation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 衔接空档一行 (D8): days between the last of who left and the first of who came.
 *
 * @param arrivedOn null while the successor has not arrived; then the days run on
 * @param gapDays days with nobody there; 0 when they met or followed each other
 * @param handoverState null when no handover was opened
 */
public record GapItem(
        UUID outgoingPostingId,
        String outgoingName,
        LocalDate endedOn,
        UUID incomingPostingId,
        String incomingName,
        LocalDate startedOn,
        LocalDate arrivedOn,
        long gapDays,
        UUID teamId,
        String teamName,
        String villageCode,
        String villageName,
        String handoverState) {}
