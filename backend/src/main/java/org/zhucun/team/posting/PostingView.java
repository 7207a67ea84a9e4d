package org.zhucun.team.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.team.EndReason;
import org.zhucun.team.EndState;
import org.zhucun.team.PostingRole;
import org.zhucun.team.SendLevel;

/**
 * 任职视图: a posting as an office sees it.
 *
 * @param reminderOn as many days before the planned end as the region says (D4), null where nobody wants to be told
 * @param endedOn last day of the stay, null while it goes on
 * @param endAskedFor the last day that was asked for
 * @param endState ENDING while the stay is over but not handed over (Q4)
 * @param handover what the leaver hands over, null when no handover was opened
 * @param may what this office may do with it now: arrive, end, approve-end, handover
 */
public record PostingView(
        UUID id,
        UUID cadreId,
        String cadreName,
        UUID teamId,
        String teamName,
        String villageCode,
        String villageName,
        Set<PostingRole> roles,
        boolean fullTimeReleased,
        boolean homeUnitDuties,
        LocalDate startedOn,
        LocalDate arrivedOn,
        LocalDate plannedEndOn,
        LocalDate reminderOn,
        LocalDate endedOn,
        EndReason endReason,
        EndState endState,
        LocalDate endAskedFor,
        String endNote,
        EndFacts endFacts,
        HandoverRef handover,
        UUID predecessorId,
        UUID unitId,
        String unitName,
        SendLevel sendLevel,
        long version,
        List<String> may)
        implements Versioned {

    /**
     * 交接情况
     *
     * @param state OPEN, LEAVER_SIGNED, CLOSED
     * @param openObligations what the successor refused and the leaver has not settled
     */
    public record HandoverRef(UUID id, String state, long openObligations) {}
}
