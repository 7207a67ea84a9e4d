package org.zhucun.team.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.team.PostingRole;

/**
 * 轮换名单一行: who is next, whether he may rotate and what he wishes.
 *
 * @param termStartedOn first day of the present term
 * @param daysLeft until the last planned day; negative after it
 * @param successor who was named to take over, null while nobody is
 * @param version of the posting
 * @param may wish, renew
 */
public record RotationItem(
        UUID postingId,
        UUID cadreId,
        String cadreName,
        UUID teamId,
        String teamName,
        String villageCode,
        String villageName,
        Set<PostingRole> roles,
        String unitName,
        LocalDate startedOn,
        int term,
        LocalDate termStartedOn,
        LocalDate plannedEndOn,
        LocalDate reminderOn,
        long daysLeft,
        LocalDate eligibleOn,
        boolean eligible,
        TermState state,
        Wish wish,
        LocalDate wishStatedOn,
        NamedSuccessor successor,
        long version,
        List<String> may) {

    /** 接替人选 */
    public record NamedSuccessor(UUID postingId, String name, LocalDate startedOn) {}
}
