package org.zhucun.team.posting;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 已核派驻: a stay that was checked and may be written.
 *
 * @param inEffect whether his rows are the village's from the moment it is written
 */
public record PlannedStay(
        UUID id,
        StayWanted wanted,
        TeamOfPosting team,
        TeamOfPosting.Village village,
        Posting.Term term,
        String regionPath,
        boolean inEffect) {

    /** Names of the roles, First Secretary first. */
    public Set<String> roles() {
        return wanted.roles().stream().map(Enum::name).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
