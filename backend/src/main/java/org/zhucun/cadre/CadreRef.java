package org.zhucun.cadre;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 干部: a cadre as other rooms see him.
 *
 * @param gradeCode 职级 {@code G01} to {@code G12}, or null
 * @param unitPath his sending unit's line of command, to be copied into rows about him
 * @param regionPath the village he is posted to, else the region that manages him
 * @param posted whether he is posted now
 */
public record CadreRef(
        UUID id,
        String name,
        String sex,
        LocalDate birthDate,
        String politicalAffiliation,
        String rankCode,
        String gradeCode,
        String unitPositionTier,
        UUID unitId,
        String unitName,
        String unitPath,
        String regionPath,
        String managingRegionCode,
        String managingRegionPath,
        boolean posted) {}
