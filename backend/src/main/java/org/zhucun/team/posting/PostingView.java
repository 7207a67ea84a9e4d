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
 * @param endedOn last day of the stay, null while it goes on
 * @param endAskedFor the last day that was asked for
 * @param may what this office may do with it now: arrive, end, approve-end
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
        LocalDate endedOn,
        EndReason endReason,
        EndState endState,
        LocalDate endAskedFor,
        String endNote,
        UUID predecessorId,
        UUID unitId,
        String unitName,
        SendLevel sendLevel,
        long version,
        List<String> may)
        implements Versioned {

    static PostingView of(Posting posting, List<String> may) {
        return new PostingView(
                posting.id,
                posting.cadreId,
                posting.cadreName,
                posting.teamId,
                posting.teamName,
                posting.villageCode,
                posting.villageName,
                posting.roleSet(),
                posting.fullTimeReleased,
                posting.homeUnitDuties,
                posting.startedOn,
                posting.arrivedOn,
                posting.plannedEndOn,
                posting.endedOn,
                posting.endReason,
                posting.endState,
                posting.endAskedFor,
                posting.endNote,
                posting.predecessorId,
                posting.unitId,
                posting.unitName,
                posting.sendLevel,
                posting.version,
                may);
    }
}
