package org.zhucun.team;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 工作队: a team as other rooms see it.
 *
 * @param dissolvedOn last day of the team, null while it is there
 * @param regionPath its home village's
 * @param unitPath its lead unit's line of command
 */
public record TeamRef(
        UUID id,
        String name,
        String homeVillageCode,
        SendLevel sendLevel,
        UUID leadUnitId,
        LocalDate establishedOn,
        LocalDate dissolvedOn,
        String regionPath,
        String unitPath) {}
