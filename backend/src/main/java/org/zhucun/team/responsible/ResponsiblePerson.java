package org.zhucun.team.responsible;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.zhucun.team.PostingRole;

/**
 * 驻村人员: somebody who was posted to a village or to a team that serves it.
 *
 * @param endedOn last day of the stay as it was on record, null while none was
 * @param recordedAt since when this is on record as it stands here
 */
public record ResponsiblePerson(
        UUID postingId,
        UUID cadreId,
        String name,
        Set<PostingRole> roles,
        String villageCode,
        UUID teamId,
        String teamName,
        String unitName,
        LocalDate startedOn,
        LocalDate endedOn,
        Instant recordedAt) {

    /** As what he answers for a village, null for a member. */
    ResponsibleBasis basis(String village) {
        if (roles.contains(PostingRole.FIRST_SECRETARY) && villageCode.equals(village)) {
            return ResponsibleBasis.FIRST_SECRETARY;
        }
        return roles.contains(PostingRole.CAPTAIN) ? ResponsibleBasis.CAPTAIN : null;
    }
}
