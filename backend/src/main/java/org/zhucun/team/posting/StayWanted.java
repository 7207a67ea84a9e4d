package org.zhucun.team.posting;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.zhucun.team.PostingRole;

/**
 * 拟派驻: a stay that a list asks for.
 *
 * @param row number of the row, by which the answer is found
 * @param cadreId who is posted
 * @param registered whether he is on file already, or will be with the stay
 * @param who name, unit and its path
 * @param team id or name of the team, null for the one that serves the village
 * @param villageCode one of the team's villages, its home village when not given
 * @param plannedEndOn last planned day, by default the region's term
 */
public record StayWanted(
        int row,
        UUID cadreId,
        boolean registered,
        Who who,
        String team,
        String villageCode,
        Set<PostingRole> roles,
        LocalDate startedOn,
        LocalDate plannedEndOn,
        Boolean fullTimeReleased,
        Boolean homeUnitDuties) {

    /** 人员 */
    public record Who(String name, UUID unitId, String unitName, String unitPath) {}

    boolean released() {
        return !Boolean.FALSE.equals(fullTimeReleased);
    }
}
