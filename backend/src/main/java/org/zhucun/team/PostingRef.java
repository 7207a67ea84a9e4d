package org.zhucun.team;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * 驻村任职: one stay of a cadre in a village, as other rooms see it.
 *
 * @param startedOn first day of the stay
 * @param endedOn last day of the stay, null while it goes on
 * @param regionPath the village's, to be copied into rows about the stay
 * @param unitPath the sending unit's line of command, to be copied as well
 */
public record PostingRef(
        UUID id,
        UUID cadreId,
        String cadreName,
        UUID teamId,
        String teamName,
        String villageCode,
        String villageName,
        Set<PostingRole> roles,
        SendLevel sendLevel,
        UUID unitId,
        String unitName,
        LocalDate startedOn,
        LocalDate plannedEndOn,
        LocalDate endedOn,
        String regionPath,
        String unitPath) {

    /** Whether the day is one of the stay. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** The prefecture (4 digits) by which large tables are distributed. */
    public String prefecture() {
        return villageCode.substring(0, 4);
    }
}
